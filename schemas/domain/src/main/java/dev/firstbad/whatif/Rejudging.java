package dev.firstbad.whatif;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Circumstances;
import dev.firstbad.verdict.Judgement;
import dev.firstbad.verdict.Representative;
import dev.firstbad.verdict.Trial;
import dev.firstbad.verdict.VerdictPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges the tests of a bisection again, in their order: what a verdict depends on besides its
/// runs is what the verdicts before it made of it.
final class Rejudging {
  private final Bisection bisection;
  private final VerdictPolicy policy;
  private final List<Rejudged> judged = new ArrayList<>();
  private Circumstances circumstances;

  private Rejudging(Bisection bisection, VerdictPolicy policy) {
    this.bisection = bisection;
    this.policy = policy;
    this.circumstances = Circumstances.first(policy.practice());
  }

  static List<Rejudged> of(Bisection bisection, VerdictPolicy policy) {
    Rejudging rejudging = new Rejudging(bisection, policy);
    for (Step step : bisection.steps()) {
      if (step.revision().reason() != SelectionReason.PARENT) {
        trial(step).ifPresent(trial -> rejudging.judge(step, trial));
      }
    }
    return rejudging.judged;
  }

  private void judge(Step step, Trial trial) {
    Judgement judgement = policy.judge(trial, circumstances);
    Verdict recorded = recorded(step);
    if (recorded != null) {
      judged.add(new Rejudged(step, recorded, judgement));
    }
    SelectionReason reason = step.revision().reason();
    if (reason != SelectionReason.CONFIRMATION && reason != SelectionReason.REVERT) {
      circumstances = circumstances.after(judgement);
    }
    if (reason == SelectionReason.ORIGIN && judgement.verdict() == Verdict.BAD) {
      circumstances = circumstances.withOrigin(types(step));
    }
  }

  /// A person's word counts most, then what git was told, then what a policy said.
  private @Nullable Verdict recorded(Step step) {
    if (step.correction() != null) {
      return step.correction().verdict();
    }
    if (step.decision() != null) {
      boolean fix = bisection.started() != null && bisection.started().kind() == Kind.FIX;
      Verdict told = step.decision().decision();
      return fix ? told.inverse() : told;
    }
    return step.judged() == null ? null : step.judged().verdict();
  }

  private Set<String> types(Step step) {
    if (step.crash() != null && !step.crash().types().isEmpty()) {
      return Set.copyOf(step.crash().types());
    }
    return Representative.of(step.results(), policy.practice())
        .<Set<String>>map(crash -> new HashSet<>(crash.types()))
        .orElse(Set.of());
  }

  private static Optional<Trial> trial(Step step) {
    BuildFinished build = step.build();
    BootFinished boot = step.boot();
    if (build != null && build.result() == BuildResult.INFRA) {
      return Optional.of(new Trial.TestFailed());
    }
    if (boot != null && boot.result().outcome() != RunOutcome.OK) {
      return Optional.of(new Trial.TestFailed());
    }
    return Trial.of(build, step.runs(), step.summary());
  }
}
