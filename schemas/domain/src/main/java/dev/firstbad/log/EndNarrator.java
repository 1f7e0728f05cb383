package dev.firstbad.log;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.log.Assessment.ComparedLine;
import dev.firstbad.log.Assessment.ErrorProbabilityLine;
import dev.firstbad.log.Ending.BoundaryLine;
import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.Close;
import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Ending.FirstLine;
import dev.firstbad.log.Ending.HorizonLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells how the search ended, and how far the tool trusts that.
final class EndNarrator {
  private final Cursor cursor;
  private final Tale tale;
  private final Story story;

  private @Nullable Effort effort;
  private boolean ended;

  EndNarrator(Cursor cursor, Tale tale, Story story) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
  }

  void tell(Assessment line) {
    switch (line) {
      case ComparedLine compared -> compared(compared);
      case ErrorProbabilityLine probability -> {
        story.errorProbability = Double.valueOf(probability.number());
        note("confidence");
      }
    }
  }

  void tell(Ending line) {
    switch (line) {
      case EffortLine it when cursor.line(1) instanceof Close close && !ended ->
          outcome(close, it.effort(), 1);
      case EffortLine it -> {
        effort = it.effort();
        note("alone");
      }
      case BoundaryLine boundary -> note("alone");
      case Close again when ended -> note("out of place");
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
    ComparedLine second =
        !first.side().isParent()
                && cursor.line(1) instanceof ComparedLine line
                && line.side().isParent()
            ? line
            : null;
    ComparedLine parent = first.side().isParent() ? first : second;
    tale.tell(
        cursor.take(second == null ? 1 : 2),
        null,
        new SignaturesCompared(
            story.answer.first(),
            first.side().isParent() ? null : first.signature(),
            story.parent,
            parent == null ? null : parent.signature()));
  }

  /// Tells the outcome, whose line is so many messages ahead.
  private void outcome(Close close, @Nullable Effort effort, int ahead) {
    Message message = cursor.peek(ahead);
    String text = message == null ? "" : message.text();
    BoundaryLine boundary =
        close instanceof HorizonLine && cursor.line(ahead + 1) instanceof BoundaryLine line
            ? line
            : null;
    EventBody end =
        switch (close) {
          case FirstLine first -> concluded(first(first), effort);
          case CandidatesLine it -> concluded(candidates(text), effort);
          case HorizonLine it -> concluded(horizon(it, boundary), effort);
          case ErrorLine it -> new BisectionFailed(Errors.classify(error(text)), effort);
        };
    tale.tell(cursor.take(ahead + (boundary == null ? 1 : 2)), null, end);
    ended = true;
  }

  private BisectionConcluded concluded(Outcome outcome, @Nullable Effort effort) {
    return new BisectionConcluded(outcome, effort, story.errorProbability);
  }

  /// Where no release was good, the first tool printed the oldest bad commit as the culprit.
  private Outcome first(FirstLine first) {
    if (story.searching || !story.isUpperBound(first.commit())) {
      return new Outcome.Culprit(first.commit(), first.title());
    }
    story.warnings.add("no release tested was good: the culprit is the commit named or older");
    return new Outcome.Horizon(first.commit(), first.title(), first.text().strip());
  }

  private Outcome candidates(String lines) {
    if (!story.searching) {
      story.warnings.add("no search took place: the commits named are the only bounds known");
    }
    List<CommitId> commits = lines.lines().map(Hash::commit).filter(Objects::nonNull).toList();
    return new Outcome.Inconclusive(commits);
  }

  private Outcome horizon(HorizonLine line, @Nullable BoundaryLine boundary) {
    return new Outcome.Horizon(
        story.boundary, boundary == null ? null : boundary.title(), line.statement());
  }

  /// The error with all the lines it goes on for.
  private static String error(String text) {
    return text.substring(ErrorLine.START.length(), text.length() - (text.endsWith("\n") ? 1 : 0));
  }

  private void note(String reason) {
    tale.note(cursor.take(1), null, reason);
  }
}
