package dev.firstbad.producer.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriveTest {
  private static SyntheticHistory history;

  @BeforeAll
  static void makeRepository(@TempDir Path directory) throws IOException, InterruptedException {
    history = SyntheticHistory.in(directory);
  }

  @Test
  void a_release_that_a_person_calls_bad_sends_the_walk_further_back() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\"}");
    World meddled =
        Meddling.before(
            search.world(),
            subject -> {
              if (history.title(subject.commit()).equals("600")) {
                search.say(new StepCorrected(5, Verdict.BAD, "me", "I saw it crash"));
              }
            });

    Bisection bisection = search.run(meddled, search.notebook());

    assertThat(search.trace()).contains("test 400 cfg=original config", "git bisect start 500 400");
    assertThat(title(bisection)).isEqualTo("500");
  }

  @Test
  void a_step_that_a_person_calls_untestable_is_obeyed_at_the_next_decision()
      throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\"}");
    World meddled =
        Meddling.before(
            search.world(),
            subject -> {
              if (history.title(subject.commit()).equals("602")) {
                search.say(new StepCorrected(7, Verdict.SKIP, "me", "the machine was broken"));
              }
            });

    search.run(meddled, search.notebook());

    List<String> trace = search.trace();
    assertThat(trace.subList(trace.lastIndexOf("git bisect start 700 500"), trace.size()))
        .containsSubsequence("git bisect good 600", "git bisect skip 603");
  }

  @Test
  void a_search_that_ended_obeys_a_correction_when_it_goes_on() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\"}");
    Bisection ended = search.run();
    Step release =
        ended.steps().stream()
            .filter(step -> "v6.0".equals(step.revision().release()))
            .findFirst()
            .orElseThrow();
    search.say(new StepCorrected(release.number(), Verdict.BAD, "me", "I saw it crash"));

    Bisection goneOn = search.resume();

    assertThat(title(ended)).isEqualTo("602");
    assertThat(title(goneOn)).isEqualTo("600");
  }

  @Test
  void a_second_engine_is_told_that_another_one_was_first() {
    ScriptedSearch search = search("{\"introduced\":\"602\"}");
    World rivalled =
        Meddling.before(
            search.world(),
            subject -> {
              if (history.title(subject.commit()).equals("700")) {
                search.say(new RunFinished(4, 0, RunResult.OK, null));
              }
            });

    assertThatThrownBy(() -> search.run(rivalled, search.notebook()))
        .isInstanceOf(Rivalled.class)
        .hasMessageContaining("another engine");
  }

  @Test
  void a_search_whose_budget_is_used_up_says_what_is_left() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\",\"mostRuns\":60}");

    Bisection bisection = search.run();

    assertThat(bisection.outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            left -> {
              assertThat(left.statement()).isEqualTo("the budget of 60 runs is used up");
              assertThat(left.candidates()).extracting(history::title).contains("602");
            });
  }

  @Test
  void a_culprit_that_holds_is_confirmed_by_its_parent_and_by_reverting_it()
      throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\",\"confirm\":5,\"revert\":true}");

    Bisection bisection = search.run();

    assertThat(title(bisection)).isEqualTo("602");
    assertThat(bisection.steps().stream().map(Step::revision))
        .filteredOn(step -> step.reason() == SelectionReason.CONFIRMATION)
        .extracting(step -> history.title(step.commit()))
        .containsExactly("602", "601");
  }

  @Test
  void a_culprit_whose_parent_crashes_too_is_not_confirmed() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\",\"confirm\":5}");
    World unsteady = Meddling.after(search.world(), run -> crashAfter(9, run));

    Bisection bisection = search.run(unsteady, search.notebook());

    assertThat(bisection.outcome())
        .isEqualTo(
            new Outcome.NotConfirmed(
                history.commit("602"),
                "602",
                "its parent, %s, crashed in 5 of 5 runs".formatted(history.commit("601"))));
  }

  @Test
  void runs_that_the_machinery_spoiled_are_made_again() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\",\"retries\":1}");
    Map<CommitId, Integer> times = new HashMap<>();
    World frail =
        new Meddling(
            search.world(),
            subject -> times.merge(subject.commit(), 1, Integer::sum),
            run -> spoiledOnce(times, run),
            new java.util.ArrayList<>());

    Bisection bisection = search.run(frail, search.notebook());

    assertThat(title(bisection)).isEqualTo("602");
    assertThat(times.get(history.commit("603"))).isEqualTo(2);
  }

  @Test
  void a_search_that_is_stopped_can_say_what_it_knows() throws InterruptedException {
    ScriptedSearch search = search("{\"introduced\":\"602\"}");
    World stopping =
        Meddling.before(
            search.world(),
            subject -> {
              if (history.title(subject.commit()).equals("602")) {
                throw new IllegalStateException("stopped");
              }
            });
    assertThatThrownBy(() -> search.run(stopping, search.notebook())).hasMessage("stopped");

    Bisection bisection = search.stop("interrupted by the user");

    assertThat(bisection.outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            left ->
                assertThat(left.candidates())
                    .extracting(history::title)
                    .containsExactly("601", "602", "603"));
  }

  private static ScriptedSearch search(String inputs) {
    return new ScriptedSearch(history, Scenario.cause(inputs).json());
  }

  private static String title(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit culprit
        ? history.title(culprit.commit())
        : String.valueOf(bisection.outcome());
  }

  private static RunFinished crashAfter(int step, RunFinished run) {
    return run.step() <= step
        ? run
        : new RunFinished(
            run.step(), run.index(), new RunResult(RunOutcome.CRASHED, "boom"), run.duration());
  }

  private static RunFinished spoiledOnce(Map<CommitId, Integer> times, RunFinished run) {
    boolean first = times.getOrDefault(history.commit("603"), 0) == 1 && run.step() == 7;
    return first
        ? new RunFinished(
            run.step(), run.index(), new RunResult(RunOutcome.INFRA, "no machine"), run.duration())
        : run;
  }
}
