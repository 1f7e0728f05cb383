package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A registry of its own ids: registers what it is sent, gives it back, and can be out of order.
final class FakeRegistry implements AutoCloseable {
  private static final int FIRST_ID = 5000;

  private final HttpServer server;
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private int failures;

  FakeRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// What it was asked, method and path.
  List<String> requests() {
    return requests;
  }

  /// Answers the next requests with an error.
  void failFor(int requests) {
    failures = requests;
  }

  int add(String schema) {
    return ids.computeIfAbsent(schema, text -> FIRST_ID + ids.size());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (failures-- > 0) {
      send(exchange, 503, "{}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      String schema =
          new ObjectMapper().readTree(exchange.getRequestBody()).path("schema").asText();
      send(exchange, 200, "{\"id\":" + add(schema) + "}");
    } else {
      lookUp(exchange);
    }
  }

  private void lookUp(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().replaceFirst("/schemas/ids/", "");
    for (Map.Entry<String, Integer> known : ids.entrySet()) {
      if (known.getValue().toString().equals(id)) {
        send(
            exchange,
            200,
            new ObjectMapper().createObjectNode().put("schema", known.getKey()).toString());
        return;
      }
    }
    send(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
