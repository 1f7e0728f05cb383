package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.verdict.Circumstances;
import dev.firstbad.verdict.Judgement;
import dev.firstbad.verdict.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the facts of a step to the judgement of the plan's policy.
record Judging(Plan plan, Circumstances circumstances) {
  /// The judgement, given anew from the facts; a verdict that was taken from the record stays.
  Judgement judge(Step step) {
    RevisionJudged judged = step.judged();
    if (judged != null && judged.reused() != null) {
      return new Judgement(
          judged.policy(), judged.verdict(), false, judged.counts(), judged.rationale());
    }
    return plan.steering().verdicts().judge(trial(step), circumstances);
  }

  /// Whether the machinery failed, rather than the revision.
  boolean isSpoiled(Step step, Judgement judgement) {
    return judgement.ends()
        || (step.build() != null && step.build().result() == BuildResult.INFRA)
        || (step.boot() != null && step.boot().result().outcome() == RunOutcome.INFRA);
  }

  /// How many runs a step makes.
  int runs(Step step) {
    if (plan.isWeighed(step.revision().reason())) {
      return plan.runs().each();
    }
    return switch (step.revision().reason()) {
      case CONFIRMATION, REVERT -> Math.max(1, plan.verification().runs());
      case PARENT -> 0;
      case ORIGIN, CONFIG, RELEASE, HEAD, MERGE_BASE, MIDPOINT, AUXILIARY ->
          circumstances.first() || circumstances.flaky() ? plan.runs().first() : plan.runs().each();
    };
  }

  /// Whether there is something to run.
  static boolean isUp(Step step) {
    return isBuilt(step.build()) && isBooted(step.boot());
  }

  static boolean isBuilt(@Nullable BuildFinished build) {
    return build == null || build.result() == BuildResult.BUILT;
  }

  private static boolean isBooted(@Nullable BootFinished boot) {
    return boot == null || boot.result().outcome() == RunOutcome.OK;
  }

  /// A boot that fails counts as if each run had failed so.
  private Trial trial(Step step) {
    BuildFinished build = step.build();
    if (build != null && build.result() == BuildResult.INFRA) {
      return new Trial.Alike(new RunResult(RunOutcome.INFRA, ""), runs(step));
    }
    if (!isBuilt(build)) {
      return new Trial.BuildFailed();
    }
    BootFinished boot = step.boot();
    return boot == null || isBooted(boot)
        ? new Trial.Runs(results(step))
        : new Trial.Alike(boot.result(), runs(step));
  }

  static List<RunResult> results(Step step) {
    return step.runs().stream().map(RunFinished::result).toList();
  }
}
