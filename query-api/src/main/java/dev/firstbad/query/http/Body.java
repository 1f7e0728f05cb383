package dev.firstbad.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The JSON object that a request sends: of fields that are known, each as it must be. All that is
/// wrong with it is said at once.
final class Body {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode json;

  private Body(JsonNode json) {
    this.json = json;
  }

  /// An object that may have these fields and no others.
  static Body of(JsonNode json, List<Field> fields) {
    Map<String, Field> known = new TreeMap<>();
    fields.forEach(field -> known.put(field.name(), field));
    List<Problem.Fault> faults = new ArrayList<>();
    for (Field field : fields) {
      field
          .complaint(json.path(field.name()))
          .ifPresent(complaint ->
              faults.add(new Problem.Fault(field.name(), field.name() + " " + complaint)));
    }
    for (String name : (Iterable<String>) json::fieldNames) {
      if (!known.containsKey(name)) {
        String detail = "there is no field " + Query.shown(name) + ", but " + known.keySet();
        faults.add(new Problem.Fault(name, detail));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.badBody(faults).refused();
    }
    return new Body(json);
  }

  String text(String name) {
    return json.path(name).asText();
  }

  Optional<String> optional(String name) {
    return json.hasNonNull(name) ? Optional.of(text(name)) : Optional.empty();
  }

  int number(String name) {
    return json.path(name).asInt();
  }

  /// The object, whatever is in it.
  static JsonNode json(Context context) {
    String type = String.valueOf(context.contentType());
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw new Problem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json, not " + Query.shown(type))
          .refused();
    }
    JsonNode json = tree(context.body());
    if (!json.isObject()) {
      throw new Problem(HttpStatus.BAD_REQUEST, "the body is no JSON object").refused();
    }
    return json;
  }

  private static JsonNode tree(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : STRICT.readTree(body);
    } catch (JsonProcessingException malformed) {
      String detail = "the body is no JSON: " + malformed.getOriginalMessage();
      throw new Problem(HttpStatus.BAD_REQUEST, detail).refused();
    }
  }
}
