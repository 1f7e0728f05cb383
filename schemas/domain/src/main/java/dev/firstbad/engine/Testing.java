package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.verdict.Judgement;
import dev.firstbad.verdict.Representative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The test under way: build, boot, runs, verdict.
///
/// ```
/// selected ─► built ─► booted ─► all runs made ─► crash quoted ─► judged
///                │        │                                          ▲
///                └─ not ──┴── not ───────────────────────────────────┘
/// ```
final class Testing {
  private final Situation situation;
  private final Plan plan;
  private final Step step;
  private final Judging judging;

  Testing(Situation situation, Step step) {
    this.situation = situation;
    this.plan = situation.plan();
    this.step = step;
    this.judging = new Judging(plan, situation.trials().circumstances());
  }

  Act next() {
    if (plan.stages().build() && step.build() == null) {
      return new Act.Build(subject());
    }
    if (plan.stages().boot() && Judging.isBuilt(step.build()) && step.boot() == null) {
      return new Act.Boot(subject());
    }
    List<Integer> missing = Judging.isUp(step) ? missing() : List.of();
    if (!missing.isEmpty()) {
      return new Act.Run(subject(), missing);
    }
    return quote().orElseGet(this::verdict);
  }

  private Act.Subject subject() {
    return new Act.Subject(
        step.number(),
        step.revision().commit(),
        step.revision().options(),
        without(),
        isFresh(),
        judging.runs(step));
  }

  /// What others found is no proof that the bug shows here, nor a second proof of the result; and a
  /// binary that is only compared is no test.
  private boolean isFresh() {
    return switch (step.revision().reason()) {
      case ORIGIN, PARENT, CONFIRMATION, REVERT -> true;
      case MIDPOINT -> plan.isWeighed(SelectionReason.MIDPOINT) && isKnown();
      case CONFIG, RELEASE, HEAD, MERGE_BASE, AUXILIARY -> false;
    };
  }

  /// Whether the revision, or a binary like its, was tested here already: weighed again, the same
  /// runs would count twice.
  private boolean isKnown() {
    Signature binary = step.build() == null ? null : step.build().signature();
    return situation.trials().over().stream()
        .map(Tried::step)
        .anyMatch(earlier ->
            earlier.revision().commit().equals(step.revision().commit())
                || (binary != null
                    && earlier.build() != null
                    && binary.equals(earlier.build().signature())));
  }

  private @Nullable CommitId without() {
    return step.revision().reason() == SelectionReason.REVERT
        ? Aftermath.suspect(situation).orElse(null)
        : null;
  }

  private List<Integer> missing() {
    List<Integer> made = step.runs().stream().map(RunFinished::index).toList();
    return IntStream.range(0, judging.runs(step)).boxed().filter(i -> !made.contains(i)).toList();
  }

  private Optional<Act> quote() {
    if (step.crash() != null) {
      return Optional.empty();
    }
    List<RunResult> counted =
        Judging.results(step).stream()
            .filter(run -> !situation.trials().circumstances().ignores(run.title()))
            .toList();
    return Representative.of(counted, plan.steering().verdicts().practice()).map(this::quote);
  }

  private Act quote(Representative crash) {
    int run =
        step.runs().stream()
            .filter(each -> each.result().outcome() == RunOutcome.CRASHED)
            .filter(each -> each.result().title().equals(crash.title()))
            .findFirst()
            .orElseThrow()
            .index();
    return new Act.Quote(step.number(), run, crash.title(), crash.types());
  }

  private Judgement judgement() {
    Judgement alone = judging.judge(step);
    Tried tried = new Tried(step, alone, judging.isSpoiled(step, alone));
    return plan.steering() instanceof Steering.ByPosterior steering
            && plan.isWeighed(step.revision().reason())
            && !tried.spoiled()
            && !tried.isInconclusive()
        ? weighed(steering, tried)
        : alone;
  }

  private Judgement weighed(Steering.ByPosterior steering, Tried tried) {
    List<Tried> tests = new ArrayList<>(situation.tests());
    tests.add(tried);
    Weighed weighed = new Weighed(situation, steering, new Ranging(situation).ends(), tests);
    return weighed.isPossible()
        ? new Reckoning(situation, steering).judgement(tried, weighed)
        : tried.judgement();
  }

  private Act verdict() {
    Judgement judgement = judgement();
    List<EventBody> bodies = new ArrayList<>(new Wording(situation).ofVerdict(step, judgement));
    bodies.add(
        new RevisionJudged(
            step.number(),
            judgement.verdict(),
            judgement.counts(),
            judgement.policy(),
            judgement.rationale(),
            plan.recipe(),
            null));
    return new Act.Tell(bodies);
  }
}
