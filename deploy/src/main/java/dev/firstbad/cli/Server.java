package dev.firstbad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The running system that a command asks, over its HTTP API.
final class Server {
  /// A log may hold a text of any size.
  static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private static final String TOKEN = "FIRSTBAD_TOKEN";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "the system to ask (default: ${DEFAULT-VALUE})")
  private URI url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "holds the token to ask with (default: the variable " + TOKEN + ")")
  private @Nullable Path tokenFile;

  Server() {}

  Server(URI url) {
    this.url = url;
  }

  /// The answer as JSON.
  JsonNode json(String path, Map<String, String> query) {
    return parse(bytes(path, query));
  }

  private JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new WorldFailed(url + " answers, but not as Firstbad does: " + e.getMessage(), e);
    }
  }

  JsonNode json(String path) {
    return json(path, Map.of());
  }

  /// What a request that sends JSON is answered.
  JsonNode post(
      String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {
    HttpRequest.Builder request =
        request(path, query)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    headers.forEach(request::header);
    return parse(checked(send(request)));
  }

  /// What a request of another method is answered.
  JsonNode ask(String method, String path, @Nullable JsonNode body) {
    HttpRequest.Builder request =
        request(path, Map.of())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()));
    return parse(checked(send(request)));
  }

  /// The answer once it is there and satisfies a condition.
  JsonNode await(String path, Predicate<JsonNode> condition) {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; pause()) {
      HttpResponse<byte[]> response = send(request(path, Map.of()));
      JsonNode json =
          response.statusCode() == 200 ? parse(response.body()) : NullNode.getInstance();
      if (condition.test(json)) {
        return json;
      }
    }
    throw new WorldFailed("%s%s was not there within %s".formatted(url, path, PATIENCE));
  }

  private static void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /// The answer as it came.
  byte[] bytes(String path, Map<String, String> query) {
    return checked(send(request(path, query)));
  }

  /// Writes an answer of any size out as it comes.
  void download(String path, Map<String, String> query, OutputStream out) {
    try (Opened opened = open(path, query, Map.of())) {
      opened.body().transferTo(out);
    } catch (IOException broken) {
      throw new WorldFailed("the answer of " + url + " broke off: " + broken.getMessage(), broken);
    }
  }

  /// An answer that goes on arriving.
  Opened open(String path, Map<String, String> query, Map<String, String> headers) {
    HttpRequest.Builder request = request(path, query);
    headers.forEach(request::header);
    HttpClient client = client();
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      Opened opened = new Opened(client, response.body());
      if (response.statusCode() / 100 != 2) {
        byte[] problem = opened.body().readAllBytes();
        opened.close();
        throw refused(response.statusCode(), problem);
      }
      return opened;
    } catch (IOException e) {
      client.shutdownNow();
      throw unreachable(e);
    } catch (InterruptedException e) {
      client.shutdownNow();
      Thread.currentThread().interrupt();
      throw new WorldFailed("interrupted while waiting for " + url, e);
    }
  }

  private byte[] checked(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 == 2) {
      return response.body();
    }
    throw refused(response.statusCode(), response.body());
  }

  private RuntimeException refused(int status, byte[] body) {
    String detail = detail(status, body);
    return status >= 500 ? new WorldFailed(detail) : new InputWrong(detail);
  }

  private HttpRequest.Builder request(String path, Map<String, String> query) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(url.resolve(path + queryString(query)))
              .timeout(Duration.ofSeconds(60));
      String token = token();
      return token == null ? request : request.header("Authorization", "Bearer " + token);
    } catch (IllegalArgumentException e) {
      throw new InputWrong("--server takes an address like http://127.0.0.1:8080, not " + url);
    }
  }

  private @Nullable String token() {
    String token = tokenFile == null ? System.getenv(TOKEN) : held(tokenFile);
    if (token == null || token.isBlank()) {
      return null;
    }
    if (!token.strip().matches("[\\x21-\\x7e]{1,200}")) {
      throw new InputWrong(
          (tokenFile == null ? TOKEN : "--token-file " + tokenFile) + " holds no token");
    }
    return token.strip();
  }

  private static String held(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new InputWrong("--token-file cannot be read: " + unreadable.getMessage());
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try (HttpClient client = client()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailed("interrupted while waiting for " + url, e);
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  private WorldFailed unreachable(IOException e) {
    return new WorldFailed(
        "no answer from " + url + ": start a system with `firstbad up` or name one with --server",
        e);
  }

  private static String queryString(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /// A path segment or query value, safe to put into an address.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The `detail` of the problem that the server reports (RFC 9457).
  private String detail(int status, byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      if (problem.hasNonNull("detail")) {
        return problem.get("detail").asText();
      }
    } catch (IOException e) {
      // Not a problem document: the status alone has to do.
    }
    return url + " answers " + status;
  }
}
