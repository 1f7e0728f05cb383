package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.log.Search.CommitLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import org.jspecify.annotations.Nullable;

/// Which lines end what a build or a command printed: only those that fit what was said before, for
/// compilers and commands can print anything.
final class Closing {
  private @Nullable CommitId origin;
  private @Nullable CommitId tested;
  private @Nullable CommitId announced;
  private boolean signed;
  private int runs;

  /// Takes note of a line that meant what it says.
  void saw(Line line) {
    switch (line) {
      case TestLine test -> {
        origin = origin == null ? test.commit() : origin;
        tested = test.commit();
        signed = false;
        runs = 0;
      }
      case SignatureLine signature -> signed = true;
      case RunLine run -> runs = run.index() + 1;
      case Line other -> {}
    }
  }

  /// Takes note of the commit that git wants tested next.
  void announced(@Nullable CommitId commit) {
    announced = commit;
  }

  /// Whether the line ends the free text.
  ///
  /// @param next the line after it
  boolean ends(State state, Line line, String next) {
    return switch (line) {
      case TestLine test -> test.commit().equals(origin) || isBuildLine(next);
      case DecisionLine git -> git.commit().equals(tested) || git.commit().equals(announced);
      case RunLine run -> run.index() == runs && (state == State.VERDICT || signed);
      case AllRunsLine all -> state == State.FAILURE && signed;
      case CrashTypesLine crash -> state == State.VERDICT;
      case Remark remark -> state == State.VERDICT || !remark.topic().isOfRuns();
      case Testing testing -> false;
      case Prologue prologue -> false;
      case Selection selection -> true;
      case CommitLine commit -> false;
      case Search search -> true;
      case Ending ending -> ending.isStrict();
    };
  }

  private static boolean isBuildLine(String line) {
    Grammar.Reading reading = Grammar.read(line);
    return reading != null
        && (reading.line() instanceof SignatureLine
            || reading.line() instanceof Testing.CompilerLine);
  }
}
