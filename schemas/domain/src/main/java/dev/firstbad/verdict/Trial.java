package dev.firstbad.verdict;

import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the test of one revision gave.
public sealed interface Trial {
  /// Runs told one by one.
  record Runs(List<RunResult> results) implements Trial {
    public Runs {
      results = List.copyOf(results);
    }
  }

  /// Runs told as one, being all alike.
  ///
  /// @param count how many they were; null where untold, then they count as as many as were wanted
  record Alike(RunResult result, @Nullable Integer count) implements Trial {}

  /// The revision does not build, so nothing ran.
  record BuildFailed() implements Trial {}

  /// The test as a whole could not be made.
  record TestFailed() implements Trial {}

  /// The trial that the facts of a step tell of; empty where nothing was tested yet.
  static Optional<Trial> of(
      @Nullable BuildFinished build, List<RunFinished> runs, @Nullable RunsSummarised summary) {
    if (summary != null) {
      return Optional.of(new Alike(summary.result(), summary.count()));
    }
    if (!runs.isEmpty()) {
      return Optional.of(new Runs(runs.stream().map(RunFinished::result).toList()));
    }
    if (build == null || build.result() == BuildResult.BUILT) {
      return Optional.empty();
    }
    return Optional.of(new BuildFailed());
  }
}
