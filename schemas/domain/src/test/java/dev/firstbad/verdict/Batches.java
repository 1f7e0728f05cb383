package dev.firstbad.verdict;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs written as letters, one a run.
final class Batches {
  private static final Map<Integer, RunResult> LETTERS =
      Map.of(
          (int) '.', RunResult.OK,
          (int) 'C', run(RunOutcome.CRASHED, "WARNING in foo"),
          (int) 'B', run(RunOutcome.BOOT_FAILED, "can't ssh into the instance"),
          (int) 'T', run(RunOutcome.TEST_FAILED, "WARNING in bar"),
          (int) 'I', run(RunOutcome.INFRA, "quota exceeded"),
          (int) 'G', run(RunOutcome.IGNORED, "SYZFATAL: executor failed"),
          (int) 'F', run(RunOutcome.FAILED, "failed to copy binary"),
          (int) 'S', run(RunOutcome.CRASHED, "SYZFATAL: executor failed"),
          (int) 'L', run(RunOutcome.CRASHED, "lost connection to test machine"));

  private Batches() {}

  static RunResult run(RunOutcome outcome, String title) {
    return new RunResult(outcome, title);
  }

  /// `.` is ok, `C` crashed, `B` boot failed, `T` test failed, `I` infra, `G` ignored, `F` failed,
  /// `S` a crash of the tool, `L` a lost connection; a number repeats the letter after it.
  static List<RunResult> results(String letters) {
    List<RunResult> results = new ArrayList<>();
    int times = 0;
    for (char letter : letters.replace(" ", "").toCharArray()) {
      if (Character.isDigit(letter)) {
        times = times * 10 + letter - '0';
        continue;
      }
      for (int i = 0; i < Math.max(1, times); i++) {
        results.add(LETTERS.get((int) letter));
      }
      times = 0;
    }
    return results;
  }

  static Trial trial(String letters) {
    return new Trial.Runs(results(letters));
  }
}
