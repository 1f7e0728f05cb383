package dev.firstbad.cli;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Word;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A step of a search in words and marks.
final class StepText {
  private StepText() {}

  /// A mark for each run: `.` clean, `x` crashed, `b` did not boot, `t` could not be tested, `i`
  /// spoiled by the machinery, `-` a crash that does not count.
  static String marks(Step step) {
    return step.runs().stream().map(StepText::mark).collect(Collectors.joining());
  }

  /// A revision that was chosen, and what is left.
  static String chosen(RevisionSelected selected, Bisection bisection) {
    String release = selected.release() == null ? "" : " " + selected.release();
    return "step %d: %s%s %s %s%s"
        .formatted(
            selected.step(),
            Word.of(selected.reason()),
            release,
            selected.commit().abbreviated(),
            selected.title() == null ? "" : selected.title(),
            left(bisection));
  }

  /// The step under way: its runs so far, what is left, and how long that may take.
  static String live(Bisection bisection, String doing) {
    if (bisection.steps().isEmpty()) {
      return doing;
    }
    Step step = bisection.steps().getLast();
    return "step %d: %s %s %s%s%s"
        .formatted(
            step.number(),
            step.revision().commit().abbreviated(),
            doing,
            marks(step),
            left(bisection),
            estimate(bisection));
  }

  private static String mark(RunFinished run) {
    return switch (run.result().outcome()) {
      case OK -> ".";
      case CRASHED -> "x";
      case BOOT_FAILED -> "b";
      case TEST_FAILED -> "t";
      case INFRA, FAILED -> "i";
      case IGNORED -> "-";
    };
  }

  private static String left(Bisection bisection) {
    Answer answer = answer(bisection);
    return answer == null || answer.left() == null
        ? ""
        : " (%d left after it, roughly %d steps)".formatted(answer.left(), answer.steps());
  }

  private static String estimate(Bisection bisection) {
    Answer answer = answer(bisection);
    List<Step> done = bisection.steps().stream().filter(step -> step.judged() != null).toList();
    if (answer == null || answer.steps() == null || done.isEmpty()) {
      return "";
    }
    Duration spent = done.stream().map(StepText::cost).reduce(Duration.ZERO, Duration::plus);
    Duration left = spent.dividedBy(done.size()).multipliedBy(answer.steps() + 1L);
    return ", about %d min to go".formatted(left.plusSeconds(59).toMinutes());
  }

  private static Duration cost(Step step) {
    BuildFinished build = step.build();
    Duration cost = build == null ? Duration.ZERO : known(build.duration());
    for (RunFinished run : step.runs()) {
      cost = cost.plus(known(run.duration()));
    }
    return cost;
  }

  private static Duration known(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }

  private static @Nullable Answer answer(Bisection bisection) {
    SearchStarted search = bisection.search();
    Answer answer = search == null ? null : search.answer();
    for (Step step : bisection.steps()) {
      DecisionTaken decision = step.decision();
      answer = decision == null ? answer : decision.answer();
    }
    return answer;
  }
}
