package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.Hostile;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import dev.firstbad.query.access.Anonymous;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlakyTest {
  @TempDir private Path directory;

  @Test
  void what_is_embargoed_does_not_count() {
    List<Event> open = Samples.many(1, 1).getFirst();
    BisectionId id = open.getFirst().bisection();
    List<Event> closed = new ArrayList<>(open);
    closed.add(
        Draft.place(
                Stream.concat(
                        open.stream().map(Event::body),
                        Stream.of(new VisibilityChanged(Visibility.PRIVATE, "ann", "embargo")))
                    .map(Draft::said)
                    .toList(),
                id,
                Samples.RECORDED,
                "/test")
            .getLast());
    try (World world =
        new World(directory, World.Seen.API, Anonymous.READ, 0).with(List.of(open))) {
      assertThat(world.json("/api/v1/flaky").path("items")).isNotEmpty();

      world.with(new Written().bisections(List.of(closed)));

      assertThat(world.json("/api/v1/flaky").path("items")).isEmpty();
    }
  }

  @Test
  void csv_has_all_rows_whatever_fits_a_page() {
    try (World world = new World(directory, World.Seen.API, Anonymous.READ, 0).with(many(250))) {
      String csv = world.get("/api/v1/flaky?group=commit&minRuns=0&format=csv").body();

      assertThat(csv.lines().skip(1).map(line -> line.split(",", 2)[0]))
          .containsExactlyElementsOf(keys(world, "/api/v1/flaky?group=commit&minRuns=0"))
          .hasSizeGreaterThan(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pairs, pairs",
    "same-bug, pairsOfSameBug",
    "mixed, mixed",
    "runs, runs",
    "cost, spentMillis"
  })
  void what_is_most_of_comes_first(String sort, String field) {
    List<List<Event>> all = new ArrayList<>(Samples.many(1, 60));
    all.add(Hostile.events());
    try (World world = new World(directory, World.Seen.API, Anonymous.READ, 0).with(all)) {
      List<Long> ranks = new ArrayList<>();
      world
          .json("/api/v1/flaky?limit=200&sort=" + sort)
          .path("items")
          .forEach(item -> ranks.add(item.path(field).asLong()));

      assertThat(ranks).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(ranks.getFirst()).isPositive();
    }
  }

  @Test
  void who_accepts_csv_gets_it_unless_another_format_is_named() {
    try (World world = new World(directory).with(Samples.many(1, 5))) {
      String csv = world.get("/api/v1/flaky", "Accept", "text/csv").body();
      String json = world.get("/api/v1/flaky?format=json", "Accept", "text/csv").body();

      assertThat(csv).isEqualTo(world.get("/api/v1/flaky?format=csv").body()).startsWith("key,");
      assertThat(json).startsWith("{\"items\":");
    }
  }

  /// Bisections that test a commit each.
  private static List<List<Event>> many(int count) {
    return IntStream.range(0, count).mapToObj(FlakyTest::testing).toList();
  }

  private static List<Event> testing(int number) {
    CommitId commit = new CommitId("%040x".formatted(number));
    RevisionSelected selected =
        new RevisionSelected(1, commit, SelectionReason.MIDPOINT, null, null, "");
    return Draft.place(
        Stream.of(selected, new RunsSummarised(1, RunResult.OK, 10)).map(Draft::said).toList(),
        new BisectionId("many-" + number),
        Samples.RECORDED,
        "/test");
  }

  private static List<String> keys(World world, String path) {
    List<String> keys = new ArrayList<>();
    JsonNode page = world.json(path);
    for (boolean more = true; more; ) {
      page.path("items").forEach(item -> keys.add(item.path("key").asText()));
      more = page.hasNonNull("next");
      page = more ? world.json(path + "&cursor=" + page.path("next").asText()) : page;
    }
    return keys;
  }

  @Test
  void a_page_after_the_other_is_the_whole_whatever_the_names() {
    try (World world =
        new World(directory, World.Seen.API, Anonymous.READ, 0).with(Samples.many(1, 50))) {
      long whole = sum(world, "/api/v1/flaky?group=title&limit=200", "runs");

      assertThat(sum(world, "/api/v1/flaky?group=title&limit=1", "runs")).isEqualTo(whole);
    }
  }

  private static long sum(World world, String path, String field) {
    long sum = 0;
    for (JsonNode page = world.json(path); ; ) {
      for (JsonNode item : page.path("items")) {
        sum += item.path(field).asLong();
      }
      if (!page.hasNonNull("next")) {
        return sum;
      }
      page = world.json(path + "&cursor=" + page.path("next").asText());
    }
  }
}
