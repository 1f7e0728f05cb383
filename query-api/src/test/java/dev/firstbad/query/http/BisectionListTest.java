package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.Event;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BisectionListTest {
  private static final List<List<Event>> SAMPLES = Samples.many(7, 120);
  private static final Comparator<Bisection> OLDEST_FIRST =
      Comparator.comparing(Conditions::recordedAt).thenComparing(Bisection::id);
  private static final List<Bisection> NEWEST_FIRST =
      SAMPLES.stream()
          .map(events -> Appraisal.fold(events.getFirst().bisection(), events))
          .sorted(OLDEST_FIRST.reversed())
          .toList();

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
  void a_filter_finds_what_a_scan_finds(Condition condition) {
    assertThat(ids("limit=200&" + condition.query())).isEqualTo(scan(condition));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void two_filters_find_what_both_find(Condition one, Condition other) {
    assertThat(ids("limit=200&" + one.query() + "&" + other.query()))
        .isEqualTo(scan(one.and(other)));
  }

  @Test
  void the_samples_give_every_condition_something_to_find_and_to_leave() {
    assertThat(Conditions.all())
        .allSatisfy(c -> assertThat(scan(c)).hasSizeBetween(1, NEWEST_FIRST.size() - 1));
  }

  @Test
  void without_filters_the_newest_come_first() {
    assertThat(ids("limit=200")).isEqualTo(NEWEST_FIRST.stream().map(b -> b.id().value()).toList());
  }

  @Test
  void pages_hold_fifty_unless_told_otherwise() {
    assertThat(world.json("/api/v1/bisections").path("items")).hasSize(50);
    assertThat(world.json("/api/v1/bisections?limit=7").path("items")).hasSize(7);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    List<String> seen = new ArrayList<>();
    JsonNode page = world.json("/api/v1/bisections?kind=fix&limit=7");
    while (!page.path("next").isNull()) {
      page.path("items").forEach(item -> seen.add(item.path("id").asText()));
      page = world.json("/api/v1/bisections?kind=fix&limit=7&cursor=" + page.path("next").asText());
    }
    page.path("items").forEach(item -> seen.add(item.path("id").asText()));

    assertThat(seen).isEqualTo(ids("kind=fix&limit=200"));
  }

  @Test
  void an_address_is_told_of_what_a_scan_finds_each_time_with_the_rule() {
    List<String> seen = new ArrayList<>();
    JsonNode page = world.json("/api/v1/recipients/EVE@example.com?limit=200");
    for (JsonNode item : page.path("items")) {
      seen.add(item.path("bisection").asText());
      assertThat(item.path("told")).isNotEmpty();
      assertThat(item.at("/told/0/rule").asText()).isEqualTo("author");
      assertThat(item.path("event").asText()).isNotEmpty();
    }

    assertThat(seen).isNotEmpty().isEqualTo(ids("limit=200&recipient=eve@example.com"));
  }

  static Stream<Object[]> pairs() {
    List<Condition> all = Conditions.all();
    return all.stream()
        .flatMap(one -> all.stream().map(other -> new Object[] {one, other}))
        .filter(pair -> !((Condition) pair[0]).name().equals(((Condition) pair[1]).name()));
  }

  private static List<String> scan(Condition condition) {
    return NEWEST_FIRST.stream().filter(condition::meets).map(b -> b.id().value()).toList();
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    world
        .json("/api/v1/bisections?" + query)
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }
}
