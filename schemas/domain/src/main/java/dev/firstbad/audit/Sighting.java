package dev.firstbad.audit;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.Signature;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one step of a bisection saw, as far as it tells how reliable the tested is.
///
/// @param clean runs that passed
/// @param crashed runs that crashed; a batch told as one without a number counts as one run
/// @param decided whether the search was told of it
/// @param spent an equal share of the time that the bisection took; null where that is not told
public record Sighting(
    int step,
    CommitId commit,
    @Nullable Signature signature,
    @Nullable String compiler,
    @Nullable String release,
    int clean,
    int crashed,
    Showing showing,
    boolean decided,
    @Nullable Duration spent) {

  /// One for each step.
  public static List<Sighting> of(Bisection bisection) {
    Effort effort = bisection.effort();
    int steps = bisection.steps().size();
    Duration share = effort == null || steps == 0 ? null : effort.total().dividedBy(steps);
    return bisection.steps().stream().map(step -> of(step, share)).toList();
  }

  private static Sighting of(Step step, @Nullable Duration share) {
    BuildFinished build = step.build();
    int clean = count(step, RunOutcome.OK);
    int crashed = count(step, RunOutcome.CRASHED);
    return new Sighting(
        step.number(),
        step.revision().commit(),
        build == null ? null : build.signature(),
        build == null ? null : build.compiler(),
        step.revision().release(),
        clean,
        crashed,
        showing(step, clean, crashed),
        step.decision() != null,
        share);
  }

  private static Showing showing(Step step, int clean, int crashed) {
    if (clean > 0) {
      return crashed > 0 ? Showing.MIXED : Showing.CLEAN;
    }
    if (crashed > 0) {
      return Showing.CRASHED;
    }
    if (step.build() != null && step.build().result() == BuildResult.FAILED) {
      return Showing.BUILD_FAILED;
    }
    boolean boot = count(step, RunOutcome.BOOT_FAILED) + count(step, RunOutcome.TEST_FAILED) > 0;
    return boot || isBootFailed(step) ? Showing.BOOT_FAILED : Showing.NOTHING;
  }

  private static boolean isBootFailed(Step step) {
    return step.boot() != null && step.boot().result().outcome() == RunOutcome.BOOT_FAILED;
  }

  private static int count(Step step, RunOutcome outcome) {
    if (!step.runs().isEmpty()) {
      int count = 0;
      for (RunFinished run : step.runs()) {
        count += run.result().outcome() == outcome ? 1 : 0;
      }
      return count;
    }
    RunsSummarised all = step.summary();
    if (all == null || all.result().outcome() != outcome) {
      return 0;
    }
    return all.count() == null ? 1 : all.count();
  }
}
