package dev.firstbad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A watch of a server that cuts it off.
final class WatchTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/stream", WatchTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void what_was_cut_off_goes_on_behind_the_last_id_to_the_end_of_the_record() {
    Terminal terminal =
        new Terminal("http://127.0.0.1:" + server.getAddress().getPort(), List.of());

    Terminal.Answer answer = terminal.run("watch", "--json", "--no-follow", "--from", "beginning");

    assertThat(answer.code()).isZero();
    assertThat(answer.out().lines()).containsExactly("{\"id\":\"e1\"}", "{\"id\":\"e2\"}");
    assertThat(answer.err()).contains("cut off", "going on in 1 s");
  }

  /// The first event, and the second to who comes again behind it.
  private static void answer(HttpExchange exchange) throws IOException {
    String last =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Last-Event-ID"), "");
    String text =
        switch (last) {
          case "" -> "id: 1\ndata: {\"id\":\"e1\"}\n\nevent: cut-off\nid: 1b\ndata: {}\n\n";
          case "1b" -> "id: 2\ndata: {\"id\":\"e2\"}\n\n";
          default -> throw new AssertionError(last);
        };
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.close();
  }
}
