package dev.firstbad.audit;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one step of a bisection saw, as far as it tells how reliable the tested is.
///
/// @param clean runs that passed
/// @param crashed runs that crashed; a batch told as one without a number counts as one run
/// @param decided whether the search was told of it
/// @param spent an equal share of the time that the bisection took; null where that is not told
/// @param subject first line of the commit's message, where told
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
    @Nullable Duration spent,
    @Nullable String subject) {

  /// One for each step.
  public static List<Sighting> of(Bisection bisection) {
    Effort effort = bisection.effort();
    int steps = bisection.steps().size();
    Duration share = effort == null || steps == 0 ? null : effort.total().dividedBy(steps);
    return bisection.steps().stream().map(step -> of(step, share)).toList();
  }

  private static Sighting of(Step step, @Nullable Duration share) {
    BuildFinished build = step.build();
    Map<RunOutcome, Integer> tally = step.tally();
    int clean = tally.getOrDefault(RunOutcome.OK, 0);
    int crashed = tally.getOrDefault(RunOutcome.CRASHED, 0);
    return new Sighting(
        step.number(),
        step.revision().commit(),
        build == null ? null : build.signature(),
        build == null ? null : build.compiler(),
        step.revision().release(),
        clean,
        crashed,
        showing(step, tally.keySet()),
        step.decision() != null,
        share,
        step.revision().title());
  }

  private static Showing showing(Step step, Set<RunOutcome> seen) {
    boolean crashed = seen.contains(RunOutcome.CRASHED);
    if (seen.contains(RunOutcome.OK)) {
      return crashed ? Showing.MIXED : Showing.CLEAN;
    }
    if (crashed) {
      return Showing.CRASHED;
    }
    if (step.build() != null && step.build().result() == BuildResult.FAILED) {
      return Showing.BUILD_FAILED;
    }
    boolean boot = seen.contains(RunOutcome.BOOT_FAILED) || seen.contains(RunOutcome.TEST_FAILED);
    return boot || isBootFailed(step) ? Showing.BOOT_FAILED : Showing.NOTHING;
  }

  private static boolean isBootFailed(Step step) {
    return step.boot() != null && step.boot().result().outcome() == RunOutcome.BOOT_FAILED;
  }
}
