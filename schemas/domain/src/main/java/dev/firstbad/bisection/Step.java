package dev.firstbad.bisection;

import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One revision put to the test, and all that is known of it.
///
/// @param from sequence of the event that opened it
/// @param runs the runs told one by one
/// @param summary the runs told as one
/// @param judged the latest opinion of a policy
/// @param decision the latest word to git since the search last began
/// @param correction a person's word, above both
public record Step(
    long from,
    RevisionSelected revision,
    @Nullable BuildFinished build,
    @Nullable BootFinished boot,
    List<RunFinished> runs,
    @Nullable RunsSummarised summary,
    @Nullable CrashReported crash,
    @Nullable RevisionJudged judged,
    @Nullable DecisionTaken decision,
    @Nullable StepCorrected correction) {
  public Step {
    runs = List.copyOf(runs);
  }

  /// A step of which only the revision is known.
  static Step opened(long from, RevisionSelected revision) {
    return new Step(from, revision, null, null, List.of(), null, null, null, null, null);
  }

  /// Its number, from 1.
  public int number() {
    return revision.step();
  }

  /// The same without build output and crash report, for where many steps stand together.
  public Step brief() {
    return new Step(
        from,
        revision,
        build == null ? null : build.withoutText(),
        boot,
        runs,
        summary,
        crash == null ? null : crash.withoutReport(),
        judged,
        decision,
        correction);
  }

  /// Whether one binary ran clean as well as crashed.
  public boolean mixed() {
    return seen(RunOutcome.OK) && seen(RunOutcome.CRASHED);
  }

  /// How its runs ended: each that is told, or once what is told of all.
  public List<RunResult> results() {
    return summary == null
        ? runs.stream().map(RunFinished::result).toList()
        : List.of(summary.result());
  }

  /// How many runs ended how, if any did; a batch told as one without a number counts as one.
  public Map<RunOutcome, Integer> tally() {
    Map<RunOutcome, Integer> tally = new EnumMap<>(RunOutcome.class);
    runs.forEach(run -> tally.merge(run.result().outcome(), 1, Integer::sum));
    if (summary != null) {
      int count = summary.count() == null ? 1 : summary.count();
      tally.merge(summary.result().outcome(), count, Integer::sum);
    }
    tally.values().removeIf(count -> count == 0);
    return tally;
  }

  private boolean seen(RunOutcome outcome) {
    return runs.stream().anyMatch(run -> run.result().outcome() == outcome);
  }

  @Nullable RunResult lastResult() {
    if (!runs.isEmpty()) {
      return runs.getLast().result();
    }
    return summary == null ? null : summary.result();
  }

  /// What is thought of it: a person's word counts more than a policy's. Null where neither is
  /// known.
  public @Nullable Verdict verdict() {
    if (correction != null) {
      return correction.verdict();
    }
    return judged == null ? null : judged.verdict();
  }

  Step undecided() {
    return decision == null
        ? this
        : new Step(from, revision, build, boot, runs, summary, crash, judged, null, correction);
  }

  Step with(BuildFinished value) {
    return new Step(
        from, revision, value, boot, runs, summary, crash, judged, decision, correction);
  }

  Step with(BootFinished value) {
    return new Step(
        from, revision, build, value, runs, summary, crash, judged, decision, correction);
  }

  Step with(RunFinished value) {
    List<RunFinished> more = new ArrayList<>(runs);
    more.add(value);
    return new Step(
        from, revision, build, boot, more, summary, crash, judged, decision, correction);
  }

  Step with(RunsSummarised value) {
    return new Step(from, revision, build, boot, runs, value, crash, judged, decision, correction);
  }

  Step with(CrashReported value) {
    return new Step(
        from, revision, build, boot, runs, summary, value, judged, decision, correction);
  }

  Step with(RevisionJudged value) {
    return new Step(from, revision, build, boot, runs, summary, crash, value, decision, correction);
  }

  Step with(DecisionTaken value) {
    return new Step(from, revision, build, boot, runs, summary, crash, judged, value, correction);
  }

  Step with(StepCorrected value) {
    return new Step(from, revision, build, boot, runs, summary, crash, judged, decision, value);
  }
}
