package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
  private final Queue<String> troubles = new ArrayDeque<>();
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void what_moves_is_waited_for_however_long_it_takes() {
    troubles.addAll(List.of("3 behind", "2 behind", "1 behind"));

    Readiness.await(address(), Duration.ZERO);

    assertThat(troubles).isEmpty();
  }

  @Test
  void what_stands_still_is_given_up_with_what_it_said() {
    troubles.addAll(List.of("2 behind", "1 behind", "1 behind"));

    assertThatThrownBy(() -> Readiness.await(address(), Duration.ZERO))
        .isInstanceOf(NotReady.class)
        .hasMessage("not ready after 0 s: 1 behind");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String trouble = troubles.poll();
    byte[] body = (trouble == null ? "" : trouble).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(trouble == null ? 200 : 503, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
