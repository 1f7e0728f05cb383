package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.log.LogText;
import dev.firstbad.log.SyzbotLog;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {
  private static final String LIST = "/api/v1/bisections";

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory, World.Seen.PAGES).with(List.of(Seed.events()));
  }

  @AfterEach
  void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST,
        LIST + "/5eed",
        LIST + "/5eed/steps",
        LIST + "/5eed/events",
        LIST + "/5eed/log",
        LIST + "/5eed/recipients",
        "/api/v1/culprits",
        "/api/v1/commits/71335f37",
        "/openapi.json",
        "/docs"
      })
  void what_a_client_has_is_not_sent_again(String path) {
    String tag = world.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = world.get(path, "If-None-Match", "\"old\", " + tag);

    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void what_changed_is_sent_again() {
    String tag = world.get(LIST).headers().firstValue("ETag").orElseThrow();
    world.with(Samples.many(1, 1));

    assertThat(world.get(LIST, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_is_compressed_for_those_who_want_it() throws Exception {
    String plain = world.get(LIST + "/5eed").body();

    HttpResponse<byte[]> packed = bytes(LIST + "/5eed", "gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(unpacked(packed.body())).isEqualTo(plain);
    assertThat(packed.body().length).isLessThan(plain.length() / 2);
  }

  @Test
  void a_log_that_is_no_text_comes_back_byte_for_byte() throws Exception {
    byte[] log = {'a', (byte) 0xff, 0, '\r', (byte) 0xc3, '\n', (byte) 0xf4, (byte) 0x8f};
    List<Draft> drafts = SyzbotLog.parse(LogText.decode(log)).drafts();
    world.with(List.of(Draft.place(drafts, new BisectionId("odd"), Samples.RECORDED, "/test")));

    assertThat(bytes(LIST + "/odd/log", "identity").body()).isEqualTo(log);
  }

  @Test
  void the_tag_of_compressed_bytes_is_another_one() throws Exception {
    String plain = world.get(LIST + "/5eed").headers().firstValue("ETag").orElseThrow();
    String packed = bytes(LIST + "/5eed", "gzip").headers().firstValue("ETag").orElseThrow();

    assertThat(packed).isNotEqualTo(plain);
    assertThat(world.get(LIST + "/5eed", "If-None-Match", packed, "Accept-Encoding", "gzip"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(304);
  }

  @Test
  void the_head_of_an_answer_has_no_body() {
    HttpRequest request =
        HttpRequest.newBuilder(world.uri(LIST)).method("HEAD", BodyPublishers.noBody()).build();

    HttpResponse<String> response = world.send(request);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).isPresent();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void pages_stay_where_they_are_while_rows_arrive() {
    world.with(Samples.many(1, 10));
    var first = world.json(LIST + "?limit=5");
    List<String> rest = ids(LIST + "?limit=200&cursor=" + first.path("next").asText());

    world.with(Samples.many(2, 30));

    assertThat(ids(LIST + "?limit=200&cursor=" + first.path("next").asText()))
        .filteredOn(id -> !id.startsWith("s2"))
        .isEqualTo(rest);
  }

  @Test
  void health_tells_who_is_in_trouble() {
    world.trouble(Optional.of("the disk is full"));

    HttpResponse<String> response = world.get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("\"name\":\"test\",\"trouble\":\"the disk is full\"");
  }

  @Test
  void health_is_good_while_nobody_is_in_trouble() {
    assertThat(world.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(world.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void while_the_record_cannot_be_read_a_client_may_try_again() {
    world.model().close();

    HttpResponse<String> response = world.get(LIST);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(World.json(response).path("detail").asText()).contains("/health/ready");
  }

  @Test
  void measures_tell_requests_by_route() {
    world.get(LIST + "/5eed");

    assertThat(world.get("/metrics").body())
        .contains("uri=\"/api/v1/bisections/{id}\"", "firstbad_projector_records_total");
  }

  private List<String> ids(String path) {
    return world.json(path).path("items").findValuesAsText("id");
  }

  private HttpResponse<byte[]> bytes(String path, String encoding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(world.uri(path)).header("Accept-Encoding", encoding).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
