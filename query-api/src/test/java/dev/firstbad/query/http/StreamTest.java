package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.stream.StreamSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLConnection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class StreamTest {
  private static final String PAST = "/api/v1/stream?from=beginning&follow=false";

  private static final Duration HOUR = Duration.ofHours(1);

  private final List<List<Event>> recorded = Samples.many(5, 20);
  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory).with(recorded);
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void every_event_is_sent_once_in_the_order_of_the_record() {
    List<String> expected =
        recorded.stream().flatMap(List::stream).map(event -> event.id().value()).toList();

    assertThat(events(world.get(PAST).body())).isEqualTo(expected);
  }

  @Test
  void a_reader_resumes_after_any_event_without_loss() {
    String all = world.get(PAST).body();
    List<String> events = events(all);
    List<String> ids = all.lines().filter(line -> line.startsWith("id: ")).toList();

    for (int seen = 1; seen < events.size(); seen += 17) {
      String id = ids.get(seen).substring(4);
      assertThat(events(world.get(PAST, "Last-Event-ID", id).body()))
          .isEqualTo(events.subList(seen, events.size()));
    }
  }

  @Test
  void a_place_outlasts_a_rebuild_of_the_read_model() {
    String all = world.get(PAST).body();
    String id = all.lines().filter(line -> line.startsWith("id: ")).toList().get(30).substring(4);

    world.model().rebuild("a test asks for it");
    world.with(recorded);

    assertThat(events(world.get(PAST, "Last-Event-ID", id).body()))
        .isEqualTo(events(all).subList(30, events(all).size()));
  }

  @Test
  void who_is_too_slow_is_told_so_and_resumes_without_loss(@TempDir Path directory) {
    List<String> seen = new ArrayList<>();
    String answer;
    try (World impatient = new World(directory, new StreamSettings(HOUR, Duration.ZERO))) {
      impatient.with(recorded);
      answer = impatient.get(PAST).body();
      while (answer.contains("event: cut-off")) {
        assertThat(answer).contains("{\"reason\":\"too slow: a page took ");
        seen.addAll(events(answer));
        answer = impatient.get(PAST, "Last-Event-ID", last(answer)).body();
      }
    }

    assertThat(seen).isEqualTo(events(world.get(PAST).body()));
    assertThat(events(answer)).isEmpty();
  }

  @Test
  void with_several_partitions_who_resumes_after_a_rebuild_in_another_order_misses_nothing(
      @TempDir Path directory) {
    Written written = new Written(3).bisections(recorded);
    try (World many = new World(directory).with(written)) {
      String all = many.get(PAST).body();
      List<String> events = events(all);
      List<String> ids = ids(all);
      many.model().rebuild("a test asks for it");
      many.with(written.otherwise());

      for (int seen = 1; seen < events.size(); seen += 17) {
        List<String> rest = events(many.get(PAST, "Last-Event-ID", ids.get(seen)).body());
        assertThat(rest).containsExactlyInAnyOrderElementsOf(events.subList(seen, events.size()));
      }
    }
  }

  @Test
  void with_several_partitions_each_bisection_comes_in_order(@TempDir Path directory) {
    try (World many = new World(directory).with(new Written(3).bisections(recorded).otherwise())) {
      List<String> events = events(many.get(PAST).body());

      assertThat(recorded)
          .allSatisfy(bisection ->
              assertThat(events)
                  .containsSubsequence(
                      bisection.stream().map(event -> event.id().value()).toList()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "x~y", "~", "~-1", "~1.", "~1.2.x", "~9999999999999999999", "~99999"})
  void a_last_event_id_that_is_none_is_refused_by_its_name(String id) {
    HttpResponse<String> refused = world.get(PAST, "Last-Event-ID", id);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(World.json(refused).path("parameter").asText()).isEqualTo("Last-Event-ID");
  }

  @Test
  void what_becomes_embargoed_is_not_sent_to_who_may_not_see_it(@TempDir Path directory) {
    List<Event> told = Told.search("told");
    try (World open = new World(directory, World.Seen.API, Anonymous.READ, 0)) {
      open.with(List.of(told));
      assertThat(events(open.get(PAST).body())).hasSameSizeAs(told);

      open.with(new Written().bisection(embargoed(told)));

      assertThat(events(open.get(PAST).body())).isEmpty();
    }
  }

  @Test
  void filters_ask_for_the_bisection() {
    world.with(List.of(Told.search("told")));

    assertThat(events(world.get(PAST + "&culprit=" + Told.CULPRIT.hex().substring(0, 8)).body()))
        .isEqualTo(Told.search("told").stream().map(event -> event.id().value()).toList());
  }

  @Test
  void the_events_of_bisections_that_are_sure_enough_can_be_asked_for() {
    List<String> sure =
        recorded.stream()
            .filter(events -> confidence(events) >= 0.2)
            .flatMap(List::stream)
            .map(event -> event.id().value())
            .toList();

    assertThat(events(world.get(PAST + "&minConfidence=0.2").body()))
        .isNotEmpty()
        .hasSizeLessThan((int) recorded.stream().mapToLong(List::size).sum())
        .isEqualTo(sure);
  }

  private static double confidence(List<Event> events) {
    Double confidence = Appraisal.fold(events.getFirst().bisection(), events).confidence();
    return confidence == null ? -1 : confidence;
  }

  @Test
  void a_type_of_events_can_be_asked_for() {
    String stream = world.get(PAST + "&type=dev.firstbad.bisection-started.v1").body();

    assertThat(events(stream)).hasSize(recorded.size());
  }

  @Test
  void nothing_is_told_while_the_read_model_is_being_rebuilt() throws IOException {
    world.trouble(Optional.of("it is being rebuilt"));

    List<String> lines = begin("/api/v1/stream?from=beginning", ": heartbeat");

    assertThat(lines).noneMatch(line -> line.startsWith("data:"));
  }

  @Test
  void who_listens_is_told_what_is_recorded_next() throws IOException {
    List<String> lines = new ArrayList<>();
    Written written = new Written().bisections(recorded);
    try (BufferedReader stream = open("/api/v1/stream")) {
      world.with(written.bisection(Told.search("later")));
      await(stream, lines, "data: ");
    }

    assertThat(lines.getLast()).contains("\"subject\":\"later\",\"sequence\":\"1\"");
  }

  private static List<Event> embargoed(List<Event> told) {
    Draft word = Draft.said(new VisibilityChanged(Visibility.PRIVATE, "ann", "embargo"));
    List<Event> all = new ArrayList<>(told);
    all.addAll(
        Draft.placeAfter(
            List.of(),
            told.size(),
            List.of(word),
            told.getFirst().bisection(),
            Samples.RECORDED,
            "/test"));
    return all;
  }

  private static List<String> ids(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring(4))
        .toList();
  }

  private static String last(String stream) {
    return ids(stream).getLast();
  }

  private List<String> begin(String path, String until) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader stream = open(path)) {
      await(stream, lines, until);
    }
    return lines;
  }

  /// The stream, once it has begun.
  private BufferedReader open(String path) throws IOException {
    URLConnection connection = world.uri(path).toURL().openConnection();
    connection.setReadTimeout(10_000);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    await(reader, new ArrayList<>(), "id: ");
    return reader;
  }

  private static void await(BufferedReader stream, List<String> lines, String start)
      throws IOException {
    do {
      lines.add(Objects.requireNonNull(stream.readLine(), "the stream ended"));
    } while (!lines.getLast().startsWith(start));
  }

  private static List<String> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data: {\"specversion\""))
        .map(line -> line.replaceFirst("data: .*?\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }
}
