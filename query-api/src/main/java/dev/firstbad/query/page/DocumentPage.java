package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The document of the API, for people.
///
/// @param about what holds for all of it
public record DocumentPage(Frame frame, String about, List<Entry> operations, List<Entry> shapes) {
  public DocumentPage {
    operations = List.copyOf(operations);
    shapes = List.copyOf(shapes);
  }

  /// An operation, or the shape of what is sent or answered.
  ///
  /// @param id what links to it name
  public record Entry(String id, String name, String says, List<Field> fields) {
    public Entry {
      fields = List.copyOf(fields);
    }
  }

  /// A parameter, a body, an answer by its status, or what a shape has.
  public record Field(String name, List<Term> type, String says) {
    public Field {
      type = List.copyOf(type);
    }
  }

  /// A part of what a type is called.
  ///
  /// @param shape the id of the shape that it names; empty for none
  /// @param code whether it is sent as it stands
  public record Term(String text, String shape, boolean code) {}

  static DocumentPage of(JsonNode document, Frame frame) {
    List<Entry> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        operations.add(operation(document, method + " " + path.getKey(), operation.getValue()));
      }
    }
    List<Entry> shapes =
        document.at("/components/schemas").properties().stream()
            .map(shape -> shape(shape.getKey(), shape.getValue()))
            .toList();
    return new DocumentPage(frame, document.at("/info/description").asText(), operations, shapes);
  }

  private static Entry operation(JsonNode document, String name, JsonNode operation) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(document, reference);
      fields.add(field(parameter.path("name").asText(), parameter.path("schema"), parameter));
    }
    JsonNode body = operation.path("requestBody");
    if (!body.isMissingNode()) {
      fields.add(new Field("body", content(body), says(body)));
    }
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      JsonNode answer = resolved(document, response.getValue());
      fields.add(new Field(response.getKey(), content(answer), says(answer)));
    }
    String summary = operation.path("summary").asText();
    return new Entry(
        operation.path("operationId").asText(),
        name,
        (summary + " " + says(operation)).strip(),
        fields);
  }

  private static Entry shape(String name, JsonNode shape) {
    List<Field> fields =
        shape.path("properties").properties().stream()
            .map(property -> field(property.getKey(), property.getValue(), property.getValue()))
            .toList();
    return new Entry(Type.id(name), name, says(shape), fields);
  }

  private static Field field(String name, JsonNode schema, JsonNode described) {
    return new Field(name, Type.of(schema), says(described));
  }

  private static List<Term> content(JsonNode body) {
    return Type.any(
        body.path("content").properties().stream()
            .map(type -> Type.of(type.getValue().path("schema")))
            .toList());
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static String says(JsonNode described) {
    return described.path("description").asText();
  }
}
