package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRequestTest {
  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(Samples.many(3, 20));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | kind      | /api/v1/bisections?kind=bug
          400 | kind      | /api/v1/bisections?kind=CAUSE
          400 | kind      | /api/v1/bisections?kind=
          400 | kind      | /api/v1/bisections?kind
          400 | kind      | /api/v1/bisections?kind=cause&kind=fix
          400 | state     | /api/v1/bisections?state=done
          400 | outcome   | /api/v1/bisections?outcome=good
          400 | culprit   | /api/v1/bisections?culprit=v5.7
          400 | culprit   | /api/v1/bisections?culprit=abc
          400 | commit    | /api/v1/bisections?commit=%27%20OR%201=1
          400 | author    | /api/v1/bisections?author=%20
          400 | from      | /api/v1/bisections?from=yesterday
          400 | from      | /api/v1/bisections?from=2026-01-01T00:00:00
          400 | to        | /api/v1/bisections?to=2026-13-01
          400 | to        | /api/v1/bisections?to=1767225600
          400 | limit     | /api/v1/bisections?limit=0
          400 | limit     | /api/v1/bisections?limit=-1
          400 | limit     | /api/v1/bisections?limit=201
          400 | limit     | /api/v1/bisections?limit=99999999999999999999
          400 | limit     | /api/v1/bisections?limit=ten
          400 | minConfidence | /api/v1/bisections?minConfidence=1.1
          400 | minConfidence | /api/v1/bisections?minConfidence=-0.1
          400 | minConfidence | /api/v1/facets?minConfidence=NaN
          400 | minConfidence | /api/v1/stream?minConfidence=high
          400 | kind      | /api/v1/alerts?kind=nonsense
          400 | bisection | /api/v1/alerts?bisection=a%20b
          400 | cursor    | /api/v1/bisections?cursor=5
          400 | cursor    | /api/v1/bisections?cursor=!!!
          400 | cursor    | /api/v1/bisections?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTo
          400 | page      | /api/v1/bisections?page=2
          400 | '  kind'  | /api/v1/bisections?%20%20kind=cause
          400 | id        | /api/v1/bisections/a%20b
          400 | id        | /api/v1/bisections/%C3%A4
          400 | id        | /api/v1/bisections/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          404 | id        | /api/v1/bisections/nothing
          404 | id        | /api/v1/bisections/nothing/steps
          404 | id        | /api/v1/bisections/nothing/events
          404 | id        | /api/v1/bisections/nothing/recipients
          404 | id        | /api/v1/bisections/nothing/log
          404 | id        | /api/v1/bisections/nothing/git-bisect-log
          400 | verbose   | /api/v1/bisections/nothing/log?verbose=1
          400 | hash      | /api/v1/commits/v5.7
          400 | hash      | /api/v1/commits/abc
          404 | hash      | /api/v1/commits/deadbeef
          400 | hex       | /api/v1/signatures/xyz
          404 | hex       | /api/v1/signatures/deadbeef
          400 | sort      | /api/v1/culprits?sort=title
          404 | hash      | /api/v1/culprits/deadbeef
          400 | group     | /api/v1/flaky?group=author
          400 | sort      | /api/v1/flaky?sort=name
          400 | minRuns   | /api/v1/flaky?minRuns=-1
          400 | format    | /api/v1/flaky?format=xml
          400 | verbose   | /health/live?verbose=1
          400 | from      | /api/v1/stream?from=yesterday
          400 | from      | /api/v1/stream?from=~x
          400 | from      | /api/v1/stream?from=~9999999
          400 | type      | /api/v1/stream?type=nothing
          400 | limit     | /api/v1/stream?limit=1
          """)
  void a_problem_names_the_parameter(int status, String parameter, String path) {
    HttpResponse<String> response = world.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(problem(response).path("parameter").asText()).isEqualTo(parameter);
    assertThat(problem(response).path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | 0
          400 | -1
          400 | now
          400 | 1.5
          400 | 99999999999999999999
          400 | 2026-02-30
          404 | 2020-01-01
          404 | 2020-01-01T00:00:00Z
          """)
  void a_point_that_cannot_be_is_a_problem_of_at(int status, String at) {
    String id = world.json("/api/v1/bisections?limit=1").at("/items/0/id").asText();

    HttpResponse<String> response = world.get("/api/v1/bisections/" + id + "?at=" + at);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(problem(response).path("parameter").asText()).isEqualTo("at");
  }

  @Test
  void an_ambiguous_beginning_lists_what_it_may_mean() {
    HttpResponse<String> response = world.get("/api/v1/bisections/s3");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(problem(response).path("candidates")).hasSize(10);
    assertThat(problem(response).at("/candidates/0").asText()).startsWith("s3-");
  }

  @Test
  void what_is_not_there_is_a_problem() {
    assertThat(problem(world.get("/api/v2")).path("status").asInt()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void the_record_cannot_be_written_here(String method) {
    URI uri = world.uri("/api/v1/bisections");
    HttpResponse<String> response =
        world.send(HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(problem(response).path("status").asInt()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "\"",
        "\"\"",
        "a AND",
        "NEAR(a b)",
        "text:foo",
        "-foo",
        "foo^2",
        "(",
        "' OR 1=1 --",
        "%",
        "_",
        "\\",
        "foo*bar",
        "{a b}: c",
        "a\u0000b",
        "\u0000",
        "日本語",
        "😀",
        "\uD800",
        "ß",
        "+",
        ":",
        "^",
        "AND",
        "OR NOT",
        "a\tb\nc"
      })
  void any_text_can_be_searched_for(String text) {
    assertThat(world.get("/api/v1/bisections?q=" + World.encoded(text)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/bisections?q=%zz HTTP/1.1",
        "GET /api/v1/bisections?%zz=q HTTP/1.1",
        "GET /api/v1/bisections/%zz HTTP/1.1",
        "GET /api/v1/bisections/%00 HTTP/1.1",
        "GET /api/v1/bisections/%ff HTTP/1.1",
        "GET /api/v1/bisections/..%2f..%2fmetrics HTTP/1.1",
        "GET /api/v1/bisections/%2e%2e/x HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "GET //api/v1/bisections HTTP/1.1",
        "GET /api/v1/bisections;a=b HTTP/1.1",
        "GET /api/v1/bisections?<script> HTTP/1.1",
        "GET no-slash HTTP/1.1",
        "BREW /api/v1/bisections HTTP/1.1",
        "nonsense"
      })
  void what_no_client_should_send_is_refused_without_our_insides(String request)
      throws IOException {
    String response = raw(request);

    assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(response).contains("application/problem+json").doesNotContain("Exception", "\tat ");
  }

  @Test
  void an_address_that_is_too_long_is_refused() throws IOException {
    String response = raw("GET /api/v1/bisections?q=" + "a".repeat(20_000) + " HTTP/1.1");

    assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(response).contains("application/problem+json");
  }

  private static JsonNode problem(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return World.json(response);
  }

  private String raw(String request) throws IOException {
    URI uri = world.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
