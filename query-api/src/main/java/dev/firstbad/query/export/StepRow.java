package dev.firstbad.query.export;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A step as a row of a table.
///
/// @param runs how many there were; a batch told as one without a number counts as one
/// @param titles of the crashes and errors of its runs, each once
/// @param corrected whether the verdict is a person's
/// @param left revisions left to test, as git said
record StepRow(
    String bisection,
    int step,
    String commit,
    String reason,
    @Nullable String release,
    @Nullable String title,
    @Nullable String build,
    @Nullable Long buildMillis,
    @Nullable String compiler,
    @Nullable String signature,
    int runs,
    int ok,
    int crashed,
    int bootFailed,
    int testFailed,
    int infra,
    int ignored,
    int failed,
    boolean mixed,
    List<String> titles,
    @Nullable String verdict,
    @Nullable String policy,
    boolean corrected,
    @Nullable String decision,
    @Nullable Integer left) {

  static Stream<StepRow> of(Bisection bisection) {
    return bisection.steps().stream().map(step -> of(bisection.id().value(), step));
  }

  private static StepRow of(String bisection, Step step) {
    RevisionSelected revision = step.revision();
    BuildFinished build = step.build();
    RevisionJudged judged = step.judged();
    DecisionTaken decision = step.decision();
    Map<RunOutcome, Integer> runs = step.tally();
    return new StepRow(
        bisection,
        step.number(),
        revision.commit().hex(),
        Word.of(revision.reason()),
        revision.release(),
        revision.title(),
        build == null ? null : Word.of(build.result()),
        build == null ? null : BisectionRow.millis(build.duration()),
        build == null ? null : build.compiler(),
        build == null ? null : BisectionRow.text(build.signature()),
        runs.values().stream().mapToInt(Integer::intValue).sum(),
        runs.getOrDefault(RunOutcome.OK, 0),
        runs.getOrDefault(RunOutcome.CRASHED, 0),
        runs.getOrDefault(RunOutcome.BOOT_FAILED, 0),
        runs.getOrDefault(RunOutcome.TEST_FAILED, 0),
        runs.getOrDefault(RunOutcome.INFRA, 0),
        runs.getOrDefault(RunOutcome.IGNORED, 0),
        runs.getOrDefault(RunOutcome.FAILED, 0),
        step.mixed(),
        titles(step),
        step.verdict() == null ? null : Word.of(step.verdict()),
        judged == null ? null : judged.policy(),
        step.correction() != null,
        decision == null ? null : Word.of(decision.decision()),
        decision == null ? null : decision.answer().left());
  }

  private static List<String> titles(Step step) {
    return step.results().stream()
        .map(RunResult::title)
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }
}
