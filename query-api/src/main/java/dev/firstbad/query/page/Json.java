package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Fields of stored summaries, as the pages show them; nothing where a field is null.
final class Json {
  private Json() {}

  static String text(JsonNode field) {
    return field.isMissingNode() || field.isNull() ? "" : field.asText();
  }

  static @Nullable Double number(JsonNode field) {
    return field.isNumber() ? field.doubleValue() : null;
  }

  static String time(JsonNode field) {
    return field.isTextual() ? Words.time(Instant.parse(field.asText())) : "";
  }

  static String duration(JsonNode millis) {
    return millis.isNumber() ? Words.duration(Duration.ofMillis(millis.asLong())) : "";
  }
}
