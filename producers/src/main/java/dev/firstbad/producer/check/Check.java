package dev.firstbad.producer.check;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.Word;
import dev.firstbad.producer.detection.Rendering;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.source.Contents;
import dev.firstbad.producer.source.InOrder;
import dev.firstbad.producer.source.Source;
import dev.firstbad.producer.source.Sources;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads logs, renders them back, folds their events and derives their verdicts again. It says what
/// the record would say of them, without one.
public final class Check {
  private static final BisectionId ANY = new BisectionId("check");

  private Check() {}

  /// Checks all that these paths lead to, hands over what was found of each log, in order, and
  /// answers with the sums.
  ///
  /// @param paths files, directories, or `-` for standard input
  public static Checked.Summary all(
      List<String> paths, InputStream standardInput, int threads, Consumer<Checked> results) {
    Contents contents = new Contents(standardInput);
    Sum sum = new Sum(results);
    InOrder.<Source, List<Checked>>each(
        Sources.of(paths),
        threads,
        source -> contents.of(source).stream().map(part -> of(source.name(), part)).toList(),
        checked -> checked.forEach(sum));
    return sum.summary;
  }

  /// Checks one part of a source.
  static Checked of(String source, Part part) {
    String file = part.line() == 1 ? source : source + ":" + part.line();
    return switch (part) {
      case Reading reading -> of(file, reading);
      case Refusal(int line, String reason) -> new Checked.Refused(file, reason);
    };
  }

  private static Checked of(String file, Reading reading) {
    List<Event> events = Draft.place(reading.drafts(), ANY, Instant.EPOCH, "/check");
    Bisection bisection = Evolution.fold(ANY, events);
    Optional<String> lost = Rendering.firstDifference(reading, events);
    Verdicts verdicts = Verdicts.of(reading);
    List<String> differences = new ArrayList<>();
    lost.ifPresent(differences::add);
    differences.addAll(verdicts.differences());
    reading.warnings().forEach(warning -> differences.add("warning: " + warning));
    Effort effort = bisection.effort();
    return new Checked.Log(
        file,
        kind(bisection),
        outcome(bisection).type(),
        culprit(outcome(bisection)),
        candidates(outcome(bisection)),
        addresses(bisection.recipients(), Recipient.Field.TO),
        addresses(bisection.recipients(), Recipient.Field.CC),
        effort == null ? bisection.steps().size() : effort.revisionsTested(),
        effort == null ? null : millis(effort.total()),
        effort == null ? null : millis(effort.build()),
        effort == null ? null : millis(effort.test()),
        lost.isEmpty(),
        verdicts.written(),
        verdicts.agreed(),
        differences);
  }

  private static String kind(Bisection bisection) {
    return bisection.started() == null ? "unknown" : Word.of(bisection.started().kind());
  }

  private static Outcome outcome(Bisection bisection) {
    return bisection.outcome() == null ? new Outcome.Truncated() : bisection.outcome();
  }

  private static @Nullable String culprit(Outcome outcome) {
    return outcome instanceof Outcome.Culprit(CommitId commit, String title) ? commit.hex() : null;
  }

  private static List<String> candidates(Outcome outcome) {
    return outcome instanceof Outcome.Inconclusive(List<CommitId> candidates, var why)
        ? candidates.stream().map(CommitId::hex).toList()
        : List.of();
  }

  private static List<String> addresses(
      @Nullable RecipientsResolved resolved, Recipient.Field field) {
    return resolved == null
        ? List.of()
        : resolved.recipients().stream()
            .filter(recipient -> recipient.field() == field)
            .map(Recipient::address)
            .toList();
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  /// Adds up what it hands on.
  private static final class Sum implements Consumer<Checked> {
    private final Consumer<Checked> next;
    private Checked.Summary summary = Checked.Summary.NONE;

    Sum(Consumer<Checked> next) {
      this.next = next;
    }

    @Override
    public void accept(Checked checked) {
      summary = summary.and(checked);
      next.accept(checked);
    }
  }
}
