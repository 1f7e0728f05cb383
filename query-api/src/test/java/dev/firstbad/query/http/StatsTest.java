package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatsTest {
  private static final List<List<Event>> SAMPLES = Samples.many(11, 120);
  private static final List<Bisection> BISECTIONS = Samples.folded(SAMPLES);

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(SAMPLES);
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @MethodSource("dev.firstbad.query.http.Conditions#all")
  void figures_are_those_of_a_scan(Condition condition) {
    List<Bisection> hits = BISECTIONS.stream().filter(condition::meets).toList();

    JsonNode stats = world.json("/api/v1/stats?by=day&" + condition.query());

    check(stats.path("total"), hits);
    Map<String, List<Bisection>> days =
        hits.stream()
            .collect(
                Collectors.groupingBy(
                    b -> Conditions.recordedAt(b).toString().substring(0, 10),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> periods = new ArrayList<>();
    for (JsonNode period : stats.path("periods")) {
      periods.add(period.path("period").asText());
      check(period, Objects.requireNonNull(days.get(periods.getLast())));
    }
    assertThat(periods).containsExactlyElementsOf(days.keySet());
  }

  @Test
  void titles_are_ranked_by_their_bisections() {
    Map<String, Long> counts =
        BISECTIONS.stream()
            .filter(b -> b.crash() != null)
            .collect(
                Collectors.groupingBy(
                    b -> Objects.requireNonNull(b.crash()).title(), Collectors.counting()));

    JsonNode titles = world.json("/api/v1/stats").path("titles");

    Map<String, Long> told = new TreeMap<>();
    List<Long> order = new ArrayList<>();
    for (JsonNode title : titles) {
      told.put(title.path("title").asText(), title.path("bisections").asLong());
      order.add(title.path("bisections").asLong());
    }
    assertThat(told).isEqualTo(counts);
    assertThat(order).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void accuracy_is_of_what_people_reviewed() {
    Bisection blaming =
        BISECTIONS.stream()
            .filter(b -> b.outcome() instanceof Outcome.Culprit)
            .findFirst()
            .orElseThrow();
    String id = blaming.id().value();

    world.post(
        "/api/v1/bisections/" + id + "/confirmations",
        "{\"author\":\"ann\",\"reason\":\"I saw it\"}");

    JsonNode total = world.json("/api/v1/stats?q=" + id).path("total");
    assertThat(total.path("confirmed").asInt()).isEqualTo(1);
    assertThat(total.at("/accuracy/rate").asDouble()).isEqualTo(1);
    assertThat(total.at("/accuracy/low").asDouble()).isBetween(0.2, 0.21);
    assertThat(world.recorded(blaming.id()).getLast().body()).isInstanceOf(CulpritConfirmed.class);
  }

  private static void check(JsonNode figures, List<Bisection> hits) {
    assertThat(figures.path("bisections").asInt()).isEqualTo(hits.size());
    assertThat(figures.at("/outcomes/culprit").asLong())
        .isEqualTo(hits.stream().filter(b -> b.outcome() instanceof Outcome.Culprit).count());
    assertThat(figures.at("/outcomes/none").asLong())
        .isEqualTo(hits.stream().filter(b -> b.outcome() == null).count());
    assertThat(figures.path("tests").asInt())
        .isEqualTo(hits.stream().mapToInt(b -> b.steps().size()).sum());
    List<Long> totals =
        hits.stream()
            .map(Bisection::effort)
            .filter(Objects::nonNull)
            .map(effort -> effort.total().toMillis())
            .sorted()
            .toList();
    assertThat(figures.path("totalMillis").asLong())
        .isEqualTo(totals.stream().mapToLong(Long::longValue).sum());
    assertThat(figures.path("medianMillis").asLong())
        .isEqualTo(totals.isEmpty() ? 0 : totals.get((totals.size() - 1) / 2));
  }
}
