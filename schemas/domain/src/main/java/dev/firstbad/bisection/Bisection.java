package dev.firstbad.bisection;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Effort;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of one bisection: the fold of its events so far.
///
/// @param search how git was started, once it was
/// @param culprit what git says of the culprit
/// @param crash the crash of the conclusion or, until then, of the latest crashing step
/// @param errorProbability the tool's own chance of a wrong verdict on the way, 0 to 1
/// @param confidence the probability that the culprit is right, 0 to 1; null until derived
public record Bisection(
    BisectionId id,
    State state,
    @Nullable BisectionStarted started,
    @Nullable OriginRelocated relocated,
    @Nullable SearchStarted search,
    List<Step> steps,
    @Nullable Outcome outcome,
    @Nullable Effort effort,
    @Nullable CommitDescribed culprit,
    @Nullable SignaturesCompared signatures,
    @Nullable CrashReported crash,
    @Nullable RecipientsResolved recipients,
    @Nullable Review review,
    @Nullable Double errorProbability,
    @Nullable Double confidence,
    History history) {
  public Bisection {
    steps = List.copyOf(steps);
  }

  /// What a reader of the result must know, each with its reason; derived, never stored apart.
  public List<Flag> flags() {
    return Flags.of(this);
  }
}
