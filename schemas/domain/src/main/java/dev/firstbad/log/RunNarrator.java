package dev.firstbad.log;

import dev.firstbad.event.BootFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CompilerLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import dev.firstbad.log.Testing.TestFailedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how the runs of a revision went.
final class RunNarrator {
  private final Cursor cursor;
  private final Tale tale;
  private final Story story;
  private final boolean doubled;

  /// @param doubled whether each crash is told twice
  RunNarrator(Cursor cursor, Tale tale, Story story, boolean doubled) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
    this.doubled = doubled;
  }

  void tell(Testing line) {
    int step = story.steps;
    switch (line) {
      case Testing outside when step == 0 -> note("outside a test");
      case RunLine run when doubled && isTwin(run, cursor.line(1)) -> twin();
      case RunLine run -> tell(new RunFinished(step, run.index(), result(run.result()), null));
      case AllRunsLine runs -> tell(new RunsSummarised(step, result(runs.result()), null));
      case TestFailedLine failed -> tell(new BootFinished(step, failure(failed), null));
      case CrashTypesLine crash ->
          tell(new CrashReported(step, crash.title(), crash.types(), null));
      case CompilerLine compiler -> note("alone");
      case SignatureLine signature -> note("alone");
    }
  }

  private static boolean isTwin(RunLine run, @Nullable Line next) {
    return run.result().outcome() == RunOutcome.CRASHED
        && next instanceof RunLine twin
        && Doubling.isPaired(List.of(run.result(), twin.result()));
  }

  /// Of two lines that tell of one crash the second says how it counted.
  private void twin() {
    note("doubled");
    if (cursor.line(0) instanceof RunLine run) {
      tell(new RunFinished(story.steps, run.index(), result(run.result()), null));
    }
  }

  /// The result with all of its title, which can go on below the line.
  private RunResult result(RunResult read) {
    story.ran(read.outcome());
    Message message = cursor.peek(0);
    if (message == null || message.first() == message.last()) {
      return read;
    }
    return new RunResult(read.outcome(), message.from(message.text().indexOf(read.title())));
  }

  private RunResult failure(TestFailedLine failed) {
    Message message = cursor.peek(0);
    String error = message == null ? "" : message.from(failed.start().length());
    return new RunResult(RunOutcome.INFRA, error);
  }

  private void tell(EventBody body) {
    tale.tell(cursor.take(1), story.steps, body);
  }

  private void note(String reason) {
    tale.note(cursor.take(1), story.current(), reason);
  }
}
