package dev.firstbad.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jerolba.carpet.CarpetReader;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import dev.firstbad.query.http.Csv;
import dev.firstbad.query.json.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<List<Event>> SAMPLES = Samples.many(3, 60);
  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(SAMPLES).with(List.of(Seed.events()));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=fix", "outcome=culprit&q=foo", "culprit=0404", "to=2020-01-01"})
  void lines_are_the_states_that_the_list_names_in_its_order(String filter) throws IOException {
    List<JsonNode> lines = lines("/api/v1/export?" + filter);

    List<JsonNode> states = new ArrayList<>();
    world
        .json("/api/v1/bisections?limit=200&" + filter)
        .path("items")
        .forEach(item -> states.add(world.json("/api/v1/bisections/" + item.path("id").asText())));
    assertThat(lines).isEqualTo(states);
  }

  @Test
  void a_table_of_bisections_is_the_same_in_every_form(@TempDir Path directory) throws IOException {
    List<BisectionRow> rows =
        parquet("/api/v1/export?format=parquet", directory, BisectionRow.class);
    List<String> csv = rows(world.get("/api/v1/export?format=csv").body());

    assertThat(rows).extracting(BisectionRow::id).isEqualTo(ids());
    assertThat(rows).extracting(BisectionRow::recordedAt).doesNotContainNull();
    assertThat(csv.getFirst()).startsWith("id,kind,state,outcome,culprit,");
    assertThat(csv.subList(1, csv.size()))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .isEqualTo(ids());
  }

  @Test
  void a_table_of_steps_tells_each_test(@TempDir Path directory) throws IOException {
    List<StepRow> rows =
        parquet("/api/v1/export?format=parquet&table=steps&q=5eed", directory, StepRow.class);

    JsonNode steps = world.json("/api/v1/bisections/5eed/steps").path("items");
    assertThat(rows).hasSameSizeAs(steps);
    for (StepRow row : rows) {
      JsonNode step = steps.get(row.step() - 1);
      assertThat(row.commit()).isEqualTo(step.path("commit").asText());
      assertThat(row.verdict()).isEqualTo(step.path("verdict").asText());
      assertThat(row.ok() + row.crashed()).isPositive();
    }
    assertThat(rows.get(4).ok()).isEqualTo(9);
    assertThat(rows.get(4).bootFailed()).isEqualTo(1);
    assertThat(rows.get(4).titles()).containsExactly("can't ssh into the instance");
  }

  @Test
  void a_cell_is_no_formula_and_keeps_its_line_ends() {
    assertThat(Csv.line("=1+1", "@a", "-x", "+x", -1, "a,\"b\"\nc", null, ""))
        .isEqualTo("'=1+1,'@a,'-x,'+x,-1,\"a,\"\"b\"\"\nc\",,\r\n");
  }

  @Test
  void every_event_becomes_one_of_the_chain_that_links_to_the_one_before() throws IOException {
    List<JsonNode> lines = lines("/api/v1/export?format=cdevents&q=5eed");

    List<Event> events = Seed.events();
    assertThat(lines).hasSameSizeAs(events);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      assertThat(line.path("customData").toString())
          .isEqualTo(EventJson.of(events.get(i)).toString());
      assertThat(line.at("/context/id").asText()).isEqualTo(events.get(i).id().value());
      assertThat(line.at("/context/chainId").asText()).isEqualTo("5eed");
      assertThat(line.at("/context/type").asText())
          .matches(
              "dev\\.cdevents\\.(build|testcaserun|testsuiterun)\\.finished\\.0\\.3\\.0"
                  + "|dev\\.cdevents\\.testoutput\\.published\\.0\\.3\\.0"
                  + "|dev\\.cdeventsx\\.firstbad-[a-z]+\\.[a-z]+\\.0\\.1\\.0");
      assertThat(line.at("/context/links/0/from/contextId").asText())
          .isEqualTo(i == 0 ? "" : events.get(i - 1).id().value());
    }
  }

  /// The rules of the published schema (kcidb-io, v5.3) that our objects could break.
  @Test
  void a_report_for_the_kernel_ci_database_keeps_its_rules() throws IOException {
    JsonNode report = JSON.readTree(world.get("/api/v1/export?format=kcidb").body());

    assertThat(report.path("version").toString()).isEqualTo("{\"major\":5,\"minor\":3}");
    Map<String, Set<String>> ids = new HashMap<>();
    for (String section : KNOWN.keySet()) {
      Set<String> own = ids.computeIfAbsent(section, s -> new HashSet<>());
      for (JsonNode object : report.path(section)) {
        assertThat(own.add(object.path("id").asText())).isTrue();
        assertThat(object.fieldNames()).toIterable().isSubsetOf(KNOWN.get(section));
        assertThat(object.path("origin").asText()).isEqualTo("firstbad");
        assertThat(object.path("id").asText()).matches("firstbad:.+");
        assertThat(object.path("status").asText()).matches("|FAIL|ERROR|MISS|PASS|SKIP");
        assertThat(object.toString()).doesNotContain(":null", "\\u0000");
      }
      assertThat(own).isNotEmpty();
    }
    linked(report, "builds", "checkout_id", Objects.requireNonNull(ids.get("checkouts")));
    linked(report, "tests", "build_id", Objects.requireNonNull(ids.get("builds")));
    linked(report, "incidents", "test_id", Objects.requireNonNull(ids.get("tests")));
    linked(report, "incidents", "issue_id", Objects.requireNonNull(ids.get("issues")));
  }

  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "checkouts",
          List.of(
              "id",
              "origin",
              "valid",
              "git_commit_hash",
              "git_commit_name",
              "git_commit_tags",
              "comment"),
          "builds",
          List.of(
              "id",
              "origin",
              "checkout_id",
              "status",
              "duration",
              "compiler",
              "log_excerpt",
              "misc"),
          "tests",
          List.of(
              "id",
              "origin",
              "build_id",
              "path",
              "status",
              "comment",
              "duration",
              "log_excerpt",
              "misc"),
          "issues",
          List.of("id", "origin", "version", "report_subject", "comment", "culprit", "misc"),
          "incidents",
          List.of("id", "origin", "issue_id", "issue_version", "test_id", "present"));

  private static void linked(JsonNode report, String section, String field, Set<String> parents) {
    report
        .path(section)
        .forEach(object -> assertThat(parents).contains(object.path(field).asText()));
  }

  @Test
  void what_breaks_off_does_not_look_whole(@TempDir Path other) throws Exception {
    try (World broken = new World(other).with(Samples.many(5, 3_000));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(broken.uri("/api/v1/export")).build();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());

      broken.breakDown();

      assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv", "parquet", "kcidb", "cdevents"})
  void what_cannot_begin_is_refused(String format, @TempDir Path other) {
    try (World broken = new World(other)) {
      broken.breakDown();

      HttpResponse<String> answer = broken.get("/api/v1/export?format=" + format);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }
  }

  @Test
  void a_disk_that_fails_is_not_taken_for_a_reader_who_left() throws IOException {
    KcidbReport report = new KcidbReport(OutputStream.nullOutputStream());
    Bisection bisection = Appraisal.fold(new BisectionId("5eed"), Told.search("5eed"));

    report.close();

    assertThatThrownBy(() -> report.add(bisection)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(report::finish).isInstanceOf(UncheckedIOException.class);
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    world
        .json("/api/v1/bisections?limit=200")
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private List<JsonNode> lines(String path) throws IOException {
    HttpResponse<String> response = world.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.body().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /// The samples hold no line ends within cells.
  private static List<String> rows(String csv) {
    return Stream.of(csv.split("\r\n")).toList();
  }

  private <R extends Record> List<R> parquet(String path, Path directory, Class<R> row)
      throws IOException {
    Path file = Files.createTempFile(directory, "export", ".parquet");
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(world.uri(path)).build(), BodyHandlers.ofFile(file));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new CarpetReader<>(file.toFile(), row).toList();
  }
}
