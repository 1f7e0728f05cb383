package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose fault it is decides the status, and nothing of our insides is shown.
final class ErrorsTest {
  @ParameterizedTest
  @CsvSource({"disk, 503", "defect, 500", "nothing, 404"})
  void a_failure_is_told_apart(String path, int status) throws Exception {
    Javalin server =
        Javalin.create(config -> {
          Errors.addTo(config.routes);
          config.routes.get(
              "/disk",
              context -> {
                throw new UncheckedIOException(new IOException("secret: no space left"));
              });
          config.routes.get(
              "/defect",
              context -> {
                throw new IllegalStateException("secret");
              });
        });
    server.start("127.0.0.1", 0);

    HttpResponse<String> answer = get(server, path);
    server.stop();

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("secret");
  }

  private static HttpResponse<String> get(Javalin server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
