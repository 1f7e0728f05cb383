package dev.firstbad.verdict;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs of which each crash is told twice: `crashed`, and again `crashed` or `ignore` with the same
/// title, as syzkaller wrote from 2023-07-06 to 2023-08-08.
public final class Doubled {
  private Doubled() {}

  /// The runs with each crash told once, by its second word; empty where they are not doubled: no
  /// more than wanted, or a crash without its twin.
  public static Optional<List<RunResult>> halved(List<RunResult> runs, int wanted) {
    if (runs.size() <= wanted) {
      return Optional.empty();
    }
    List<RunResult> once = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (isCrash(runs.get(i))) {
        i++;
        if (i == runs.size() || !isTwin(runs.get(i - 1), runs.get(i))) {
          return Optional.empty();
        }
      }
      once.add(runs.get(i));
    }
    return Optional.of(once);
  }

  private static boolean isCrash(RunResult run) {
    return run.outcome() == RunOutcome.CRASHED;
  }

  private static boolean isTwin(RunResult crash, RunResult next) {
    return (isCrash(next) || next.outcome() == RunOutcome.IGNORED)
        && next.title().equals(crash.title());
  }
}
