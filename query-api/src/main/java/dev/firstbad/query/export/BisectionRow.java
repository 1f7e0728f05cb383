package dev.firstbad.query.export;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.History;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A bisection as a row of a table; the fields are those of the API's summary.
///
/// @param confidence that the culprit is right, 0 to 1
record BisectionRow(
    String id,
    @Nullable String kind,
    String state,
    @Nullable String outcome,
    @Nullable String culprit,
    @Nullable String culpritTitle,
    @Nullable String author,
    @Nullable Double confidence,
    @Nullable String crash,
    @Nullable String startCommit,
    @Nullable String toolCommit,
    @Nullable Integer revisionsTested,
    @Nullable Long totalMillis,
    @Nullable Long buildMillis,
    @Nullable Long testMillis,
    List<String> to,
    List<String> cc,
    List<String> flags,
    @Nullable String review,
    String visibility,
    @Nullable Instant startedAt,
    @Nullable Instant recordedAt,
    @Nullable Instant updatedAt,
    long events) {

  static Stream<BisectionRow> of(Bisection bisection) {
    BisectionStarted started = bisection.started();
    Outcome outcome = bisection.outcome();
    CommitDescribed culprit = bisection.culprit();
    Effort effort = bisection.effort();
    History history = bisection.history();
    return Stream.of(
        new BisectionRow(
            bisection.id().value(),
            started == null ? null : Word.of(started.kind()),
            Word.of(bisection.state()),
            outcome == null ? null : outcome.type(),
            outcome instanceof Outcome.Culprit(CommitId commit, var title) ? commit.hex() : null,
            outcome instanceof Outcome.Culprit(var commit, var title) ? title : null,
            culprit == null ? null : culprit.author(),
            bisection.confidence(),
            bisection.crashTitle(),
            started == null ? null : text(started.start()),
            started == null ? null : text(started.tool()),
            effort == null ? null : (Integer) effort.revisionsTested(),
            effort == null ? null : millis(effort.total()),
            effort == null ? null : millis(effort.build()),
            effort == null ? null : millis(effort.test()),
            told(bisection, Recipient.Field.TO),
            told(bisection, Recipient.Field.CC),
            bisection.flags().stream().map(flag -> Word.of(flag.kind())).toList(),
            bisection.review() == null ? null : Word.of(bisection.review().word()),
            Word.of(bisection.visibility()),
            history.startedAt(),
            history.recordedAt(),
            history.updatedAt(),
            history.events()));
  }

  private static List<String> told(Bisection bisection, Recipient.Field field) {
    RecipientsResolved resolved = bisection.recipients();
    return resolved == null
        ? List.of()
        : resolved.recipients().stream()
            .filter(recipient -> recipient.field() == field)
            .map(Recipient::address)
            .toList();
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : (Long) duration.toMillis();
  }
}
