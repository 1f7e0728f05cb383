package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A webhook's receiver: a real HTTP server that notes what it gets and answers as a test says.
final class Hook implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Answer> answer = call -> new Answer(200, Map.of());

  /// What came.
  record Call(Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }

    /// `bisection/sequence` of its event.
    String event() {
      return json().path("subject").asText() + "/" + json().path("sequence").asText();
    }
  }

  /// What is answered; 0 for nothing at all as long as the hook is open.
  record Answer(int status, Map<String, String> headers) {}

  Hook() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Call> calls() {
    return calls;
  }

  List<String> events() {
    return calls.stream().map(Call::event).toList();
  }

  void answers(int status) {
    answer = call -> new Answer(status, Map.of());
  }

  void answers(Function<Call, Answer> how) {
    answer = how;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call =
          new Call(
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      calls.add(call);
      Answer said = answer.apply(call);
      if (said.status() == 0) {
        closing.await();
        return;
      }
      said.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(said.status(), -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
