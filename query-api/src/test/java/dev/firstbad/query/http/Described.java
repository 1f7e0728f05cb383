package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares answers with their description, strictly: nothing may be missing, be of another type,
/// or be there without being described.
final class Described {
  private final JsonNode document;
  private final List<String> differences = new ArrayList<>();

  private Described(JsonNode document) {
    this.document = document;
  }

  /// Where a value differs from its schema.
  static List<String> differences(JsonNode document, JsonNode schema, JsonNode value) {
    Described described = new Described(document);
    described.compare("", schema, value);
    return described.differences;
  }

  private void compare(String place, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      compare(place, document.at(schema.path("$ref").asText().substring(1)), value);
    } else if (schema.has("anyOf")) {
      compareWithAny(place, schema.path("anyOf"), value);
    } else {
      compareType(place, schema, value);
    }
  }

  private void compareWithAny(String place, JsonNode choices, JsonNode value) {
    List<String> last = List.of();
    for (JsonNode choice : choices) {
      List<String> found = differences(document, choice, value);
      if (found.isEmpty()) {
        return;
      }
      last = found.getFirst().contains("null") ? last : found;
    }
    last.forEach(difference -> differences.add(place + difference));
  }

  private void compareType(String place, JsonNode schema, JsonNode value) {
    String type = typeOf(value);
    String wanted = schema.path("type").toString();
    boolean fits = wanted.contains('"' + type + '"');
    if (!fits && !("integer".equals(type) && wanted.contains("\"number\""))) {
      differences.add(place + " is " + type + ", not " + wanted);
    } else if (value.isObject() && schema.has("properties")) {
      compareObject(place, schema, value);
    } else if (value.isArray()) {
      value.forEach(item -> compare(place + "[]", schema.path("items"), item));
    } else if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      differences.add(place + " is " + value + ", none of " + schema.path("enum"));
    } else if ("date-time".equals(schema.path("format").asText()) && value.isTextual()) {
      OffsetDateTime.parse(value.asText());
    }
  }

  private void compareObject(String place, JsonNode schema, JsonNode value) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        differences.add(place + "." + name.asText() + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String inner = place + "." + property.getKey();
      JsonNode described = schema.path("properties").path(property.getKey());
      if (described.isMissingNode()) {
        differences.add(inner + " is not described");
      } else {
        compare(inner, described, property.getValue());
      }
    }
  }

  private static boolean contains(JsonNode words, JsonNode value) {
    for (JsonNode word : words) {
      if (word.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException(value.toString());
    };
  }
}
