package dev.firstbad.verdict;

import dev.firstbad.event.Counts;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A named, versioned rule from runs to a verdict.
public final class VerdictPolicy {
  /// What a run or a whole test that failed for no told reason counts as.
  enum Failed {
    OTHER,
    INFRA
  }

  /// Ten times a tenth is a whole crash.
  private static final double ROUNDING = 1e-9;

  private final String name;
  private final Rule rule;
  private final Failed failed;
  private final Practice practice;
  private final ToDoubleFunction<String> weights;

  VerdictPolicy(String name, Rule rule, Failed failed, Practice practice) {
    this(name, rule, failed, practice, title -> 1);
  }

  /// @param weights what a crash weighs, by its title, 0 to 1; the sum counts, rounded down
  VerdictPolicy(
      String name, Rule rule, Failed failed, Practice practice, ToDoubleFunction<String> weights) {
    this.name = name;
    this.rule = rule;
    this.failed = failed;
    this.practice = practice;
    this.weights = weights;
  }

  /// Its name on every surface, e.g. `syzkaller@2019-03-22`.
  public String name() {
    return name;
  }

  /// What its tool does around it, where nothing better is known.
  public Practice practice() {
    return practice;
  }

  /// Gives the verdict on one trial. Runs told as one without a number count as many as wanted.
  public Judgement judge(Trial trial, Circumstances circumstances) {
    return switch (trial) {
      case Trial.Runs(List<RunResult> results) -> judge(results, circumstances, "runs");
      case Trial.Alike(RunResult result, Integer count) when count != null ->
          judge(Collections.nCopies(count, result), circumstances, "runs, all alike");
      case Trial.Alike(RunResult result, Integer count) ->
          judge(
              Collections.nCopies(circumstances.runs(), result),
              circumstances,
              "runs, all alike, their number taken as the one wanted");
      case Trial.BuildFailed() -> withoutRuns(failedBuild(circumstances));
      case Trial.TestFailed() -> withoutRuns(failedTest());
    };
  }

  /// How results count under this policy.
  public Counts count(List<RunResult> results, Circumstances circumstances) {
    int good = 0;
    double weighed = 0;
    int infra = 0;
    for (RunResult result : results) {
      switch (classOf(result, circumstances)) {
        case OK -> good++;
        case CRASHED -> weighed += weights.applyAsDouble(result.title());
        case INFRA -> infra++;
        case BOOT_FAILED, TEST_FAILED, IGNORED, FAILED -> {}
      }
    }
    int bad = (int) (weighed + ROUNDING);
    return new Counts(good, bad, results.size() - good - bad - infra, infra);
  }

  @Override
  public String toString() {
    return name;
  }

  private Judgement judge(List<RunResult> results, Circumstances circumstances, String what) {
    if (results.isEmpty()) {
      return withoutRuns(Finding.skip("no run ended"));
    }
    Counts counts = count(results, circumstances);
    Finding finding = rule.apply(counts, circumstances.flaky());
    String rationale =
        "%s: %s; of %d %s %d were good, %d bad, %d other, %d infra."
            .formatted(
                word(finding),
                finding.reason(),
                counts.total(),
                what,
                counts.good(),
                counts.bad(),
                counts.other(),
                counts.infra());
    return new Judgement(name, finding.verdict(), finding.ends(), counts, rationale);
  }

  private Judgement withoutRuns(Finding finding) {
    return new Judgement(
        name,
        finding.verdict(),
        finding.ends(),
        new Counts(0, 0, 0, 0),
        "%s: %s.".formatted(word(finding), finding.reason()));
  }

  private RunOutcome classOf(RunResult result, Circumstances circumstances) {
    return switch (result.outcome()) {
      case CRASHED ->
          circumstances.ignores(result.title()) ? RunOutcome.IGNORED : RunOutcome.CRASHED;
      case FAILED -> failed == Failed.INFRA ? RunOutcome.INFRA : RunOutcome.FAILED;
      case OK, BOOT_FAILED, TEST_FAILED, INFRA, IGNORED -> result.outcome();
    };
  }

  private Finding failedTest() {
    return switch (failed) {
      case OTHER -> Finding.skip("the test as a whole failed");
      case INFRA -> Finding.end("the test as a whole failed");
    };
  }

  private static Finding failedBuild(Circumstances circumstances) {
    return circumstances.practice().failedBuildEnds()
        ? Finding.end("the revision did not build, which at that time ended a search")
        : Finding.skip("the revision did not build");
  }

  private static String word(Finding finding) {
    if (finding.ends()) {
      return "end of the search";
    }
    return switch (finding.verdict()) {
      case GOOD -> "good";
      case BAD -> "bad";
      case SKIP -> "skip";
      case WEAK -> "weak";
    };
  }
}
