package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSON object under construction, field by field in the order in which they are read; null shows
/// as null.
final class Fields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final ObjectNode node = JSON.objectNode();

  static <T> @Nullable ObjectNode orNull(@Nullable T value, Function<T, ObjectNode> json) {
    return value == null ? null : json.apply(value);
  }

  Fields text(String name, @Nullable Object value) {
    node.put(name, value == null ? null : value.toString());
    return this;
  }

  Fields word(String name, @Nullable Enum<?> value) {
    return text(name, value == null ? null : Word.of(value));
  }

  Fields number(String name, @Nullable Integer value) {
    node.put(name, value);
    return this;
  }

  Fields number(String name, @Nullable Long value) {
    node.put(name, value);
    return this;
  }

  Fields number(String name, @Nullable Double value) {
    node.put(name, value);
    return this;
  }

  Fields truth(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Fields truthOrNull(String name, @Nullable Boolean value) {
    node.put(name, value);
    return this;
  }

  Fields time(String name, @Nullable Instant value) {
    return text(name, value);
  }

  /// A duration under `name` + `Millis`.
  Fields millis(String name, @Nullable Duration value) {
    return number(name + "Millis", value == null ? null : (Long) value.toMillis());
  }

  Fields object(String name, @Nullable JsonNode value) {
    node.set(name, value == null ? JSON.nullNode() : value);
    return this;
  }

  Fields texts(String name, Collection<?> values) {
    return list(name, values, value -> JSON.textNode(value.toString()));
  }

  Fields textsOrNull(String name, @Nullable Collection<?> values) {
    return values == null ? object(name, null) : texts(name, values);
  }

  <T> Fields list(String name, Collection<T> values, Function<T, ? extends JsonNode> json) {
    ArrayNode array = node.putArray(name);
    values.forEach(value -> array.add(json.apply(value)));
    return this;
  }

  ObjectNode done() {
    return node;
  }
}
