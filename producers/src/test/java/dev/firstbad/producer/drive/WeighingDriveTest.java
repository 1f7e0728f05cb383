package dev.firstbad.producer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches by probabilities over a history with releases, merges and a branch that is not merged.
final class WeighingDriveTest {
  private static SyntheticHistory history;

  @BeforeAll
  static void makeRepository(@TempDir Path directory) throws IOException, InterruptedException {
    history = SyntheticHistory.in(directory);
  }

  @Test
  void a_cause_is_found_between_releases() throws InterruptedException {
    Bisection bisection =
        search(Scenario.cause("{\"introduced\":\"602\",\"policy\":\"two-rate@1\"}")).run();

    assertThat(title(bisection)).isEqualTo("602");
    assertThat(bisection.steps())
        .extracting(step -> step.revision().reason())
        .startsWith(SelectionReason.ORIGIN, SelectionReason.RELEASE)
        .contains(SelectionReason.MIDPOINT);
  }

  @Test
  void a_configuration_is_reduced_before() throws InterruptedException {
    String inputs =
        "{\"introduced\":\"602\",\"baselineConfig\":\"minimize-succeeds\",\"policy\":\"two-rate@1\"}";

    assertThat(title(search(Scenario.cause(inputs)).run())).isEqualTo("602");
  }

  @Test
  void a_fix_is_found_though_branches_without_the_bug_were_merged() throws InterruptedException {
    String inputs =
        "{\"fix\":true,\"introduced\":\"400\",\"fixCommit\":\"500\",\"policy\":\"two-rate@1\"}";

    assertThat(title(search(Scenario.fix("400", inputs)).run())).isEqualTo("500");
  }

  @Test
  void a_bug_that_the_tip_has_like_the_start_is_not_fixed() throws InterruptedException {
    String inputs = "{\"fix\":true,\"introduced\":\"400\",\"policy\":\"two-rate@1\"}";

    Bisection bisection = search(Scenario.fix("400", inputs)).run();

    assertThat(bisection.outcome()).isInstanceOf(Outcome.Horizon.class);
  }

  @Test
  void commits_that_do_not_boot_are_stepped_around() throws InterruptedException {
    String inputs =
        "{\"introduced\":\"602\",\"brokenStart\":600,\"brokenEnd\":600,\"policy\":\"two-rate@1\"}";

    Bisection bisection = search(Scenario.cause(inputs)).run();

    assertThat(title(bisection)).isEqualTo("602");
  }

  @Test
  void runs_that_the_machinery_spoiled_weigh_nothing() throws InterruptedException {
    ScriptedSearch search =
        search(Scenario.cause("{\"introduced\":\"602\",\"retries\":1,\"policy\":\"two-rate@1\"}"));
    World frail = Meddling.after(search.world(), WeighingDriveTest::spoiledNowAndThen);

    assertThat(title(search.run(frail, search.notebook()))).isEqualTo("602");
  }

  private static RunFinished spoiledNowAndThen(RunFinished run) {
    return run.index() % 4 == 1
        ? new RunFinished(
            run.step(), run.index(), new RunResult(RunOutcome.INFRA, "no machine"), run.duration())
        : run;
  }

  private static ScriptedSearch search(Scenario scenario) {
    return new ScriptedSearch(history, scenario.json());
  }

  private static String title(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit culprit
        ? history.title(culprit.commit())
        : bisection.outcome() + " " + bisection.steps().stream().map(Step::judged).toList();
  }
}
