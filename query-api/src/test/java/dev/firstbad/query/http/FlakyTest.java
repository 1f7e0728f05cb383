package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.log.LogText;
import dev.firstbad.log.SyzbotLog;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import dev.firstbad.query.access.Anonymous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlakyTest {
  private static final Path CORPUS = Path.of("../../shared/corpus/syzbot");

  @TempDir private Path directory;

  @Test
  void pairs_in_real_logs_are_those_that_a_look_at_every_two_steps_finds() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
    List<List<Event>> logs = logs();
    Written written = new Written();
    logs.forEach(written::state);
    try (World world = new World(directory, World.Seen.API, Anonymous.READ, 0).with(written)) {
      assertThat(sum(world, "/api/v1/flaky?group=signature&limit=200", "pairs"))
          .isPositive()
          .isEqualTo(pairs(logs));
    }
  }

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

  private static long pairs(List<List<Event>> logs) {
    List<Step> steps =
        logs.stream()
            .flatMap(log -> Evolution.fold(log.getFirst().bisection(), log).steps().stream())
            .filter(step -> !signature(step).isEmpty())
            .toList();
    long pairs = 0;
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size(); j++) {
        Step a = steps.get(i);
        Step b = steps.get(j);
        boolean differ =
            signature(a).equals(signature(b))
                && ((passed(a) && crashed(b)) || (passed(b) && crashed(a)));
        pairs += differ ? 1 : 0;
      }
    }
    return pairs;
  }

  private static String signature(Step step) {
    return step.build() == null || step.build().signature() == null
        ? ""
        : step.build().signature().hex();
  }

  private static boolean passed(Step step) {
    return saw(step, RunOutcome.OK) && !crashed(step);
  }

  private static boolean crashed(Step step) {
    return saw(step, RunOutcome.CRASHED);
  }

  private static boolean saw(Step step, RunOutcome outcome) {
    return step.runs().stream().anyMatch(run -> run.result().outcome() == outcome)
        || (step.summary() != null && step.summary().result().outcome() == outcome);
  }

  private static List<List<Event>> logs() throws IOException {
    List<List<Event>> logs = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        List<Draft> drafts = SyzbotLog.parse(LogText.decode(Files.readAllBytes(file))).drafts();
        BisectionId id = new BisectionId(file.getFileName().toString());
        logs.add(Draft.place(drafts, id, Samples.RECORDED, "/import/syzbot-log"));
      }
    }
    return logs;
  }
}
