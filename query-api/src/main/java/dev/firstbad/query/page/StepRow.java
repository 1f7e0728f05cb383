package dev.firstbad.query.page;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One step, as a row of the table of steps.
///
/// @param why why it was tested: a release's name, or the reason
/// @param told what git was told; empty where nothing was
/// @param left revisions that were left after it; null where nothing says
/// @param runs a mark a run
/// @param all set where the source only says how all runs ended, and not how many they were
/// @param unbuilt how the build failed; empty where it did not
/// @param correction who corrected it and why; empty where nobody did
public record StepRow(
    int number,
    String commit,
    String why,
    @Nullable String title,
    Mark verdict,
    String told,
    @Nullable Integer left,
    List<Mark> runs,
    @Nullable Mark all,
    String unbuilt,
    boolean mixed,
    String correction,
    String build,
    String test,
    Lines lines) {
  public StepRow {
    runs = List.copyOf(runs);
  }

  /// Lines of the log that tell of the step; 0 where none does.
  public record Lines(int revision, int build, int runs, int decision, int left) {}

  public boolean corrected() {
    return !correction.isEmpty();
  }

  public String leftText() {
    return left == null ? "" : left.toString();
  }

  static StepRow of(Step step, Source source) {
    DecisionTaken decision = step.decision();
    RunsSummarised all = step.summary();
    int number = step.number();
    return new StepRow(
        number,
        step.revision().commit().hex(),
        why(step),
        step.revision().title(),
        Mark.of(step.verdict()),
        decision == null ? "" : Word.of(decision.decision()),
        left(decision),
        runs(step),
        all != null && all.count() == null ? Mark.of(all.result()) : null,
        unbuilt(step.build()),
        step.mixed(),
        correction(step.correction()),
        build(step.build()),
        test(step),
        new Lines(
            source.line(number, Source.Part.REVISION),
            source.line(number, Source.Part.BUILD),
            source.line(number, Source.Part.RUNS),
            source.line(number, Source.Part.DECISION),
            source.line(number, Source.Part.LEFT)));
  }

  private static String correction(@Nullable StepCorrected said) {
    return said == null
        ? ""
        : "to %s by %s: %s".formatted(Word.of(said.verdict()), said.author(), said.reason());
  }

  private static String why(Step step) {
    String release = step.revision().release();
    SelectionReason reason = step.revision().reason();
    return release == null ? Word.of(reason) : release;
  }

  private static @Nullable Integer left(@Nullable DecisionTaken decision) {
    Answer answer = decision == null ? Answer.NONE : decision.answer();
    return answer.left() == null || answer.left() < 0 ? null : answer.left();
  }

  private static List<Mark> runs(Step step) {
    List<Mark> marks = new ArrayList<>();
    step.runs().forEach(run -> marks.add(Mark.of(run.result())));
    RunsSummarised all = step.summary();
    if (all != null && all.count() != null) {
      for (int i = 0; i < all.count(); i++) {
        marks.add(Mark.of(all.result()));
      }
    }
    return marks;
  }

  private static String build(@Nullable BuildFinished build) {
    return build == null ? "" : Words.duration(build.duration());
  }

  private static String unbuilt(@Nullable BuildFinished build) {
    return build == null || build.result() == BuildResult.BUILT
        ? ""
        : "build " + Word.of(build.result());
  }

  private static String test(Step step) {
    List<Duration> told =
        step.runs().stream().map(RunFinished::duration).filter(Objects::nonNull).toList();
    return told.isEmpty()
        ? ""
        : Words.duration(told.stream().reduce(Duration.ZERO, Duration::plus));
  }
}
