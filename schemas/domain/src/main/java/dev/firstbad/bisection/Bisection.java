package dev.firstbad.bisection;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Kind;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of one bisection: the fold of its events so far.
///
/// @param search how git was started, once it was
/// @param concluded how it ended by its own conclusion
/// @param culprit what git says of the culprit
/// @param crash the crash of the conclusion or, until then, of the latest crashing step
/// @param errorProbability the tool's own chance of a wrong verdict on the way, 0 to 1
/// @param assessment how sure the result is; null until derived
public record Bisection(
    BisectionId id,
    State state,
    @Nullable BisectionStarted started,
    @Nullable OriginRelocated relocated,
    @Nullable SearchStarted search,
    List<Step> steps,
    @Nullable Outcome concluded,
    @Nullable Effort effort,
    @Nullable CommitDescribed culprit,
    @Nullable SignaturesCompared signatures,
    @Nullable CrashReported crash,
    @Nullable RecipientsResolved recipients,
    @Nullable Review review,
    @Nullable Double errorProbability,
    @Nullable Assessment assessment,
    Visibility visibility,
    History history) {
  public Bisection {
    steps = List.copyOf(steps);
  }

  /// How it ended, as far as the record still supports it: what people corrected counts.
  public @Nullable Outcome outcome() {
    return concluded == null ? null : Support.of(this).outcome(concluded);
  }

  /// The probability that the culprit is right, 0 to 1; null until derived.
  public @Nullable Double confidence() {
    return assessment == null ? null : (Double) assessment.probability();
  }

  /// The title of the crash it looks for; null where none is told.
  public @Nullable String crashTitle() {
    return crash == null ? null : crash.title();
  }

  /// Those who are told of it; none while that is not resolved.
  public List<Recipient> told() {
    return recipients == null ? List.of() : recipients.recipients();
  }

  /// The same, assessed.
  public Bisection with(@Nullable Assessment made) {
    Draught draught = new Draught(this);
    draught.assessment = made;
    return draught.bisection();
  }

  /// What it looks for: the first bad commit where its beginning is missing.
  Kind kind() {
    return started == null ? Kind.CAUSE : started.kind();
  }

  /// What a reader of the result must know, each with its reason; derived, never stored apart.
  public List<Flag> flags() {
    return Flags.of(this);
  }
}
