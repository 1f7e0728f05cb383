package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The description of the API, for machines and as a page.
final class DocumentRoutes {
  private final byte[] document = read();
  private final byte[] page = DocumentPage.of(parse(document)).getBytes(StandardCharsets.UTF_8);

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/openapi.json", context -> answer(context, Answer.JSON, document));
    Read.at(routes, "/docs", context -> answer(context, "text/html; charset=utf-8", page));
  }

  private static void answer(Context context, String type, byte[] body) {
    Parameters.of(context);
    Answer.send(context, type, body);
  }

  private static byte[] read() {
    try (InputStream resource = DocumentRoutes.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(resource, "openapi.json is not in the jar").readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode parse(byte[] document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
