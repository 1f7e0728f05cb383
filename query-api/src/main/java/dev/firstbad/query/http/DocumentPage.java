package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// The document of the API as one page that needs nothing else.
final class DocumentPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      code { background: #8882; padding: 0 .2em; border-radius: .2em }
      table { border-collapse: collapse } td, th { text-align: left; vertical-align: top; padding: .1rem .8rem .1rem 0 }
      h2 { margin-top: 2.5rem } h3 { margin-top: 2rem }
      :root { color-scheme: light dark }\
      """;

  private final JsonNode document;
  private final StringBuilder html = new StringBuilder();

  private DocumentPage(JsonNode document) {
    this.document = document;
  }

  static String of(JsonNode document) {
    DocumentPage page = new DocumentPage(document);
    page.head(document.path("info"));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        page.operation(method + " " + path.getKey(), operation.getValue());
      }
    }
    page.html.append("<h2>Shapes</h2>");
    for (Map.Entry<String, JsonNode> shape : document.at("/components/schemas").properties()) {
      page.shape(shape.getKey(), shape.getValue());
    }
    return page.html.append("</main></html>\n").toString();
  }

  private void head(JsonNode about) {
    html.append("<!doctype html><html lang=en><meta charset=utf-8>")
        .append("<meta name=viewport content='width=device-width'>")
        .append("<title>Firstbad API</title><style>%s</style><main>".formatted(STYLE))
        .append("<h1>Firstbad API</h1><p>%s".formatted(text(about.path("description"))))
        .append("<p>The same for machines: <a href=/openapi.json>openapi.json</a>");
  }

  private void operation(String name, JsonNode operation) {
    String id = text(operation.path("operationId"));
    html.append("<h3 id='%s'><code>%s</code></h3>".formatted(id, escaped(name)))
        .append("<p>%s".formatted(text(operation.path("summary"))))
        .append("<table>");
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(reference);
      row(text(parameter.path("name")), type(parameter.path("schema")), parameter);
    }
    JsonNode body = operation.path("requestBody");
    if (!body.isMissingNode()) {
      row("body", content(body.path("content")), body);
    }
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      JsonNode answer = resolved(response.getValue());
      row(escaped(response.getKey()), content(answer.path("content")), answer);
    }
    html.append("</table>");
  }

  private void shape(String name, JsonNode shape) {
    html.append("<h3 id='shape-%1$s'>%1$s</h3>".formatted(escaped(name)))
        .append("<p>%s<table>".formatted(text(shape.path("description"))));
    for (Map.Entry<String, JsonNode> property : shape.path("properties").properties()) {
      row(escaped(property.getKey()), type(property.getValue()), property.getValue());
    }
    html.append("</table>");
  }

  private void row(String name, String type, JsonNode described) {
    html.append(
        "<tr><th><code>%s</code><td>%s<td>%s"
            .formatted(name, type, text(described.path("description"))));
  }

  private String content(JsonNode content) {
    StringJoiner types = new StringJoiner(", ");
    content.properties().forEach(type -> types.add(type(type.getValue().path("schema"))));
    return types.toString();
  }

  private static String type(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      return "<a href='#shape-%1$s'>%1$s</a>".formatted(escaped(name));
    }
    StringJoiner words = new StringJoiner(" or ");
    schema.path("anyOf").forEach(choice -> words.add(type(choice)));
    schema.path("enum").forEach(word -> words.add("<code>%s</code>".formatted(text(word))));
    if (words.length() > 0) {
      return words.toString();
    }
    if (schema.path("type").isArray()) {
      schema.path("type").forEach(word -> words.add(text(word)));
      return words.toString();
    }
    return schema.has("items")
        ? "list of " + type(schema.path("items"))
        : text(schema.path("type"));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static String text(JsonNode node) {
    return escaped(node.asText());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
