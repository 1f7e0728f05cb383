package dev.firstbad.query.page;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.query.http.Answer;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.readmodel.Cursor;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Renders pages: templates that were compiled with us, sent with headers that let a browser load
/// and run nothing but our own files.
final class Pages {
  static final String HTML = "text/html; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dev.firstbad.query.page.html");
  private final Assets assets;

  Pages(Assets assets) {
    this.assets = assets;
  }

  /// Shows problems of pages as pages.
  void addTo(RoutesConfig routes) {
    routes.after(this::problem);
  }

  /// Renders a template with its page.
  void show(Context context, String template, Object page) {
    secure(context);
    Answer.send(context, HTML, rendered(template, page));
  }

  /// Forms send fields that were left empty: the address without them is the one to share.
  static boolean tidied(Context context) {
    Map<String, String> said =
        context.queryParamMap().entrySet().stream()
            .filter(field -> !field.getValue().getFirst().isBlank())
            .collect(toMap(Map.Entry::getKey, f -> f.getValue().getFirst()));
    if (said.size() == context.queryParamMap().size()) {
      return false;
    }
    context.redirect(context.path() + query(said));
    return true;
  }

  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(joining("&", fields.isEmpty() ? "" : "?", ""));
  }

  /// The parameters among these that are set.
  static Map<String, String> given(Parameters query, List<String> names) {
    Map<String, String> given = new TreeMap<>();
    for (String name : names) {
      String value = query.text(name);
      if (value != null) {
        given.put(name, value);
      }
    }
    return given;
  }

  /// The address of the next page of a list; null on the last.
  static @Nullable String next(String path, Map<String, String> given, @Nullable Cursor next) {
    if (next == null) {
      return null;
    }
    Map<String, String> onward = new TreeMap<>(given);
    onward.put("cursor", next.toString());
    return path + query(onward);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private void problem(Context context) {
    String type = Objects.requireNonNullElse(context.res().getContentType(), "");
    String accepted = Objects.requireNonNullElse(context.header(Header.ACCEPT), "");
    String body = context.result();
    if (type.startsWith("application/problem+json")
        && body != null
        && accepted.contains("text/html")
        && !context.path().startsWith("/api/")) {
      secure(context);
      ErrorPage page = ErrorPage.of(json(body), assets, Own.back(context));
      context.contentType(HTML).result(rendered("error.jte", page));
    }
  }

  private byte[] rendered(String template, Object page) {
    VisibleOutput output = new VisibleOutput();
    engine.render(template, page, output);
    return output.bytes();
  }

  private static void secure(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
