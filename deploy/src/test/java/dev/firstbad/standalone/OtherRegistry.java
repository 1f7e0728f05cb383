package dev.firstbad.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A schema registry with ids of its own, as far as we ask one: registers, and looks ids up.
final class OtherRegistry implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST_ID = 70_000;

  private final HttpServer server;
  private final Map<String, String> schemas = new LinkedHashMap<>();

  OtherRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/subjects/", this::register);
    server.createContext("/schemas/ids/", this::lookUp);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized List<String> subjects() {
    return List.copyOf(schemas.keySet());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void register(HttpExchange exchange) throws IOException {
    String subject = exchange.getRequestURI().getPath().split("/", -1)[2];
    schemas.put(subject, JSON.readTree(exchange.getRequestBody()).path("schema").asText());
    int id = FIRST_ID + new ArrayList<>(schemas.keySet()).indexOf(subject);
    answer(exchange, JSON.createObjectNode().put("id", id));
  }

  private synchronized void lookUp(HttpExchange exchange) throws IOException {
    int id = Integer.parseInt(exchange.getRequestURI().getPath().split("/", -1)[3]);
    String schema = new ArrayList<>(schemas.values()).get(id - FIRST_ID);
    answer(exchange, JSON.createObjectNode().put("schema", schema));
  }

  private static void answer(HttpExchange exchange, ObjectNode json) throws IOException {
    byte[] body = json.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
