package dev.firstbad.confidence;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The runs of one step in numbers; those that ended neither clean nor in a crash are left out.
///
/// @param crashes how often each title was seen, in the order in which they were
record Runs(int clean, Map<String, Integer> crashes) {
  Runs {
    crashes = Collections.unmodifiableMap(new LinkedHashMap<>(crashes));
  }

  static Runs of(Step step) {
    int clean = 0;
    Map<String, Integer> crashes = new LinkedHashMap<>();
    for (RunResult result : results(step)) {
      switch (result.outcome()) {
        case OK -> clean++;
        case CRASHED -> crashes.merge(result.title(), 1, Integer::sum);
        case BOOT_FAILED, TEST_FAILED, INFRA, IGNORED, FAILED -> {}
      }
    }
    return new Runs(clean, crashes);
  }

  int crashed() {
    return crashes.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean isMixed() {
    return clean > 0 && !crashes.isEmpty();
  }

  /// The share of crashes, 0 to 1; 0 without any conclusive run.
  double rate() {
    int crashed = crashed();
    return crashed == 0 ? 0 : (double) crashed / (clean + crashed);
  }

  private static List<RunResult> results(Step step) {
    RunsSummarised all = step.summary();
    return all == null
        ? step.results()
        : Collections.nCopies(count(all, step.judged()), all.result());
  }

  /// How many runs were told as one, or were taken to be when they were judged.
  private static int count(RunsSummarised all, @Nullable RevisionJudged judged) {
    if (all.count() != null) {
      return all.count();
    }
    return judged == null ? 1 : Math.max(1, judged.counts().total());
  }
}
