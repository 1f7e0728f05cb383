package dev.firstbad.producer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.event.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The recorded scenarios on a real repository, with outcomes as they script them; skipped where
/// they are not beside the project.
final class ScenariosTest {
  private static SyntheticHistory history;

  @BeforeAll
  static void makeRepository(@TempDir Path directory) throws IOException, InterruptedException {
    history = SyntheticHistory.in(directory);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_search_tests_decides_and_concludes_as_recorded(Scenario scenario)
      throws InterruptedException {
    ScriptedSearch search = new ScriptedSearch(history, scenario.json());

    Bisection bisection = search.run();

    assertThat(search.trace()).isEqualTo(trace(scenario.json()));
    assertThat(told(bisection)).isEqualTo(expected(scenario.json().path("expected")));
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  private static List<String> trace(JsonNode scenario) {
    List<String> trace = new ArrayList<>();
    for (JsonNode line : scenario.path("trace_by_the_rules").path("trace")) {
      trace.add(line.asText());
    }
    return trace;
  }

  /// Outcome, commit, report and flags in the words of the scenarios.
  private static String told(Bisection bisection) {
    Outcome outcome = bisection.outcome();
    List<Flag.Kind> flags = bisection.flags().stream().map(Flag::kind).toList();
    boolean report = bisection.crash() != null && bisection.crash().step() == null;
    return switch (outcome) {
      case Outcome.Culprit(var commit, var title) ->
          "conclusive %s report=%s noop=%s release=%s"
              .formatted(
                  title, report, flags.contains(Flag.Kind.NOOP), flags.contains(Flag.Kind.RELEASE));
      case Outcome.Horizon horizon -> "horizon %s report=%s".formatted(horizon.title(), report);
      case Outcome.Infra infra -> "infra_error";
      case Outcome.Failed failed -> "error";
      case Outcome.NotReproduced not -> "error";
      case null, default -> "unexpected " + outcome;
    };
  }

  private static String expected(JsonNode expected) {
    String outcome = expected.path("outcome").asText();
    return switch (outcome) {
      case "conclusive" ->
          "conclusive %s report=%s noop=%s release=%s"
              .formatted(
                  expected.path("culprit_title").asText(),
                  expected.path("report_present").asBoolean(),
                  expected.path("noop").asBoolean(),
                  expected.path("release").asBoolean());
      case "horizon" ->
          "horizon %s report=%s"
              .formatted(
                  expected.path("boundary_title").asText(),
                  expected.path("report_present").asBoolean());
      default -> outcome;
    };
  }
}
