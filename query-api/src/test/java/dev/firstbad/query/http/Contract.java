package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The document of the API, and what it says of each operation: `GET /api/v1/bisections`.
record Contract(JsonNode document) {
  private static final String BODY = "/requestBody/content/application~1json/schema";

  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        operations.put(method + " " + path.getKey(), operation.getValue());
      }
    }
    return operations;
  }

  /// The answers, each as `200 GET /path`.
  Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    operations()
        .forEach((name, operation) ->
            operation
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> answers.add(status + " " + name)));
    return answers;
  }

  /// The parameters, each as `GET /path name`.
  Set<String> parameters() {
    Set<String> parameters = new TreeSet<>();
    operations()
        .forEach((name, operation) ->
            operation
                .path("parameters")
                .forEach(p -> parameters.add(name + " " + resolved(p).path("name").asText())));
    return parameters;
  }

  /// The fields of bodies, each as `POST /path name`.
  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    operations()
        .forEach((name, operation) ->
            resolved(operation.at(BODY))
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> fields.add(name + " " + field)));
    return fields;
  }

  JsonNode response(Exchange exchange) {
    JsonNode responses = operation(exchange).path("responses");
    return resolved(responses.path(String.valueOf(exchange.status())));
  }

  List<String> differences(JsonNode schema, JsonNode value) {
    return Described.differences(document, schema, value);
  }

  /// Where the body that is sent is not as described.
  Stream<String> undescribed(Exchange exchange) {
    return differences(operation(exchange).at(BODY), body(exchange)).stream()
        .map(difference -> exchange.operation() + difference);
  }

  static Stream<String> fields(Exchange exchange) {
    return body(exchange).properties().stream()
        .map(field -> exchange.operation() + " " + field.getKey());
  }

  private static JsonNode body(Exchange exchange) {
    try {
      return new ObjectMapper().readTree(exchange.body());
    } catch (IOException malformed) {
      throw new AssertionError(exchange.toString(), malformed);
    }
  }

  private JsonNode operation(Exchange exchange) {
    return operations().getOrDefault(exchange.operation(), MissingNode.getInstance());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
