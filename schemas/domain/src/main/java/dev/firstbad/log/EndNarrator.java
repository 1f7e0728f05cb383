package dev.firstbad.log;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Effort;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RecipientsResolved.Form;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.log.Ending.BoundaryLine;
import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.Close;
import dev.firstbad.log.Ending.ComparedLine;
import dev.firstbad.log.Ending.CrashLine;
import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Ending.ErrorProbabilityLine;
import dev.firstbad.log.Ending.FirstLine;
import dev.firstbad.log.Ending.HorizonLine;
import dev.firstbad.log.Ending.RecipientsLine;
import dev.firstbad.recipients.RecipientsPolicies;
import dev.firstbad.recipients.RecipientsPolicy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells how the search ended.
final class EndNarrator {
  private static final Versions<RecipientsPolicy> RECIPIENTS =
      new Versions<>(RecipientsPolicies.ALL, RecipientsPolicy::name);

  private final Cursor cursor;
  private final Tale tale;
  private final Story story;
  private final Span span;

  private @Nullable Effort effort;
  private boolean ended;

  EndNarrator(Cursor cursor, Tale tale, Story story, Span span) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
    this.span = span;
  }

  void tell(Ending line) {
    switch (line) {
      case ComparedLine compared -> compared(compared);
      case ErrorProbabilityLine probability -> {
        story.errorProbability = Double.valueOf(probability.number());
        note("confidence");
      }
      case EffortLine it when cursor.line(1) instanceof Close close ->
          outcome(close, it.effort(), 1);
      case EffortLine it -> {
        effort = it.effort();
        note("effort");
      }
      case RecipientsLine recipients -> recipients(recipients);
      case CrashLine crash -> crash(crash);
      case BoundaryLine boundary -> note("alone");
      case Close close -> outcome(close, effort, 0);
    }
  }

  /// A log that stops before an outcome is cut off.
  void end() {
    if (!ended) {
      tale.infer(new BisectionConcluded(new Outcome.Truncated(), effort, story.errorProbability));
    }
  }

  private void compared(ComparedLine first) {
    boolean both =
        cursor.line(1) instanceof ComparedLine second
            && !first.side().isParent()
            && second.side().isParent();
    ComparedLine last = both && cursor.line(1) instanceof ComparedLine second ? second : first;
    tale.tell(
        cursor.take(both ? 2 : 1),
        null,
        new SignaturesCompared(
            story.answer.first(),
            first.side().isParent() ? null : first.signature(),
            story.parent,
            last.side().isParent() ? last.signature() : null));
  }

  /// Tells the outcome, whose line is so many messages ahead.
  private void outcome(Close close, @Nullable Effort effort, int ahead) {
    Message message = cursor.peek(ahead);
    String text = message == null ? "" : message.text();
    String title =
        close instanceof HorizonLine && cursor.line(ahead + 1) instanceof BoundaryLine boundary
            ? boundary.title()
            : null;
    EventBody end =
        switch (close) {
          case FirstLine first -> concluded(first(first), effort);
          case CandidatesLine it -> concluded(new Outcome.Inconclusive(hashes(text)), effort);
          case HorizonLine it ->
              concluded(new Outcome.Horizon(story.boundary, title, it.statement()), effort);
          case ErrorLine it -> new BisectionFailed(Errors.classify(error(text)), effort);
        };
    tale.tell(cursor.take(ahead + (title == null ? 1 : 2)), null, end);
    ended = true;
  }

  /// The error with all the lines it goes on for.
  private static String error(String text) {
    return text.substring(ErrorLine.START.length(), text.length() - (text.endsWith("\n") ? 1 : 0));
  }

  private BisectionConcluded concluded(Outcome outcome, @Nullable Effort effort) {
    return new BisectionConcluded(outcome, effort, story.errorProbability);
  }

  /// Without a search, the first tool printed the oldest release that it found bad as the culprit.
  private Outcome first(FirstLine first) {
    boolean release = !story.searching && story.releases.containsValue(first.commit());
    return release
        ? new Outcome.Horizon(first.commit(), first.title(), first.text().strip())
        : new Outcome.Culprit(first.commit(), first.title());
  }

  private static List<CommitId> hashes(String lines) {
    return lines.lines().map(Hash::commit).filter(Objects::nonNull).toList();
  }

  private void recipients(RecipientsLine first) {
    RecipientsLine second =
        first.heading() == RecipientsLine.Heading.TO
                && cursor.line(1) instanceof RecipientsLine line
                && line.heading() == RecipientsLine.Heading.CC
            ? line
            : null;
    boolean to = first.heading() == RecipientsLine.Heading.TO;
    List<String> cc = second == null ? List.of() : second.addresses();
    RecipientsResolved resolved =
        explain(
            first.heading() == RecipientsLine.Heading.ALL ? Form.SINGLE : Form.TO_AND_CC,
            to ? first.addresses() : List.of(),
            to ? cc : first.addresses());
    tale.tell(cursor.take(second == null ? 1 : 2), null, resolved);
  }

  /// Says of each address why it is told, by the rule of those in force that explains most.
  private RecipientsResolved explain(Form form, List<String> to, List<String> cc) {
    List<RecipientsPolicy> possible =
        RECIPIENTS.within(span).stream()
            .map(Versions.Version::rule)
            .filter(policy -> policy.form() == form)
            .toList();
    if (possible.isEmpty()) {
      possible = RecipientsPolicies.ALL.stream().filter(policy -> policy.form() == form).toList();
    }
    return story.culprit == null
        ? possible.getLast().explain(to, cc, null)
        : RecipientsPolicies.closest(possible, to, cc, story.culprit)
            .explain(to, cc, story.culprit);
  }

  private void crash(CrashLine crash) {
    List<Message> taken = cursor.take(1);
    tale.tell(
        taken, null, new CrashReported(null, crash.title(), List.of(), taken.getFirst().below()));
  }

  private void note(String reason) {
    tale.note(cursor.take(1), null, reason);
  }
}
