package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.Effort;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.SelectionReason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the steps of a search cost, by their own clocks: machine time, whatever ran at once.
///
/// @param revisions that were built or, where nothing is built, run; the culprit's parent, built
///   for its signature, does not count
record Spending(int revisions, int runs, Duration build, Duration test) {
  static Spending of(List<Step> steps) {
    int revisions = 0;
    int runs = 0;
    Duration build = Duration.ZERO;
    Duration test = Duration.ZERO;
    for (Step step : steps) {
      boolean tested =
          Judging.isBuilt(step.build()) && !(step.build() == null && step.runs().isEmpty());
      revisions += tested && step.revision().reason() != SelectionReason.PARENT ? 1 : 0;
      runs += step.runs().size();
      build = build.plus(step.build() == null ? Duration.ZERO : known(step.build().duration()));
      test = test.plus(step.boot() == null ? Duration.ZERO : known(step.boot().duration()));
      for (RunFinished run : step.runs()) {
        test = test.plus(known(run.duration()));
      }
    }
    return new Spending(revisions, runs, build, test);
  }

  Effort effort() {
    return new Effort(revisions, total(), build, test);
  }

  Duration total() {
    return build.plus(test);
  }

  private static Duration known(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }
}
