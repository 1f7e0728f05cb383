package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.Event;
import dev.firstbad.query.Corpus;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is answered of real logs, beside what a look at each of them finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorpusTest {
  private World world;
  private List<Bisection> bisections;
  private List<Condition> conditions;

  @BeforeAll
  void begin(@TempDir Path directory) {
    assumeTrue(Corpus.isThere(), "no corpus beside the project");
    List<List<Event>> logs = Corpus.logs();
    Written written = new Written();
    logs.forEach(written::state);
    world = new World(directory).with(written);
    bisections =
        logs.stream()
            .map(log -> Appraisal.fold(log.getFirst().bisection(), log))
            .toList()
            .reversed();
    conditions = new Draws(logs, bisections).conditions();
  }

  @AfterAll
  void end() {
    if (world != null) {
      world.close();
    }
  }

  Stream<Condition> each() {
    return conditions.stream();
  }

  Stream<Object[]> pairs() {
    return conditions.stream()
        .flatMap(one ->
            conditions.stream()
                .filter(other -> one.name().compareTo(other.name()) < 0)
                .map(other -> new Object[] {one, other}));
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_filter_finds_what_a_scan_finds(Condition condition) {
    assertThat(ids(condition.query())).isNotEmpty().isEqualTo(scan(condition));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void two_filters_find_what_both_find(Condition one, Condition other) {
    String query = "/api/v1/bisections?limit=200&" + one.query() + "&" + other.query();
    List<String> first =
        StreamSupport.stream(world.json(query).path("items").spliterator(), false)
            .map(item -> item.path("id").asText())
            .toList();

    assertThat(first).isEqualTo(scan(one.and(other)).stream().limit(200).toList());
  }

  @Test
  void the_audit_counts_the_pairs_that_a_look_at_every_two_steps_finds() {
    long pairs = 0;
    String path = "/api/v1/flaky?group=signature&limit=200";
    for (JsonNode item : items(path)) {
      pairs += item.path("pairs").asLong();
    }

    assertThat(pairs).isPositive().isEqualTo(Pairs.of(bisections));
  }

  private List<String> scan(Condition condition) {
    return bisections.stream().filter(condition::meets).map(b -> b.id().value()).toList();
  }

  private List<String> ids(String query) {
    return items("/api/v1/bisections?limit=200&" + query).stream()
        .map(item -> item.path("id").asText())
        .toList();
  }

  private List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = world.json(path + cursor);
      page.path("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }
}
