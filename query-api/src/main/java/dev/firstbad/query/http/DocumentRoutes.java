package dev.firstbad.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The description of the API, for machines.
public final class DocumentRoutes {
  private final byte[] document = document();

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/openapi.json", this::answer);
  }

  /// The document (OpenAPI 3.1), as JSON.
  public static byte[] document() {
    try (InputStream resource = DocumentRoutes.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(resource, "openapi.json is not in the jar").readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void answer(Context context) {
    Parameters.of(context);
    Answer.send(context, Answer.JSON, document);
  }
}
