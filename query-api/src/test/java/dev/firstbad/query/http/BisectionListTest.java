package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.log.SyzbotLog;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Told;
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
      Samples.folded(SAMPLES).stream().sorted(OLDEST_FIRST.reversed()).toList();

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

  /// Of those that many meet, few are asked for in another way.
  @ParameterizedTest
  @MethodSource("dev.firstbad.query.http.Conditions#all")
  void one_after_the_other_they_are_the_same(Condition condition) {
    List<String> seen = new ArrayList<>();
    String query = "/api/v1/bisections?limit=1&" + condition.query();
    for (String next = ""; next != null; ) {
      JsonNode page = world.json(query + next);
      page.path("items").forEach(item -> seen.add(item.path("id").asText()));
      next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
    }
    assertThat(seen).isEqualTo(scan(condition));
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
  void words_of_a_note_and_of_a_reason_are_found(@TempDir Path directory) {
    List<Draft> drafts = new ArrayList<>(SyzbotLog.parse("strange line, Ümlaut\n").drafts());
    BisectionId noted = new BisectionId("noted");
    try (World other =
        new World(directory)
            .with(List.of(Draft.place(drafts, noted, Samples.RECORDED, "/test")))
            .with(List.of(Told.search("told")))) {
      other.post(
          "/api/v1/bisections/told/corrections",
          "{\"step\":2,\"verdict\":\"skip\",\"author\":\"ann\",\"reason\":\"zebra crossing\"}");

      assertThat(
              other.json("/api/v1/bisections?q=strange ümlaut".replace(" ", "+")).at("/items/0/id"))
          .hasToString("\"noted\"");
      assertThat(other.json("/api/v1/bisections?q=zebra").at("/items/0/id"))
          .hasToString("\"told\"");
      assertThat(other.json("/api/v1/bisections?q=strange+zebra").path("items")).isEmpty();
    }
  }

  @Test
  void a_page_goes_on_where_it_was_while_others_arrive(@TempDir Path directory) {
    List<List<Event>> all = Samples.many(17, 60);
    try (World growing = new World(directory).with(all.subList(0, 30))) {
      List<String> seen = new ArrayList<>();
      String cursor = "";
      for (int arrived = 30; ; arrived += 5) {
        JsonNode page = growing.json("/api/v1/bisections?limit=7" + cursor);
        page.path("items").forEach(item -> seen.add(item.path("id").asText()));
        if (page.path("next").isNull()) {
          break;
        }
        cursor = "&cursor=" + page.path("next").asText();
        growing.with(all.subList(arrived, arrived + 5));
      }

      assertThat(seen)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              all.subList(0, 30).stream().map(b -> b.getFirst().bisection().value()).toList());
    }
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
