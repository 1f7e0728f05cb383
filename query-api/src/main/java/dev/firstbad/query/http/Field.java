package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A field of a [Body], and what it must be.
///
/// @param wanted in words, `is not …`
record Field(String name, boolean required, String wanted, Predicate<JsonNode> check) {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 10_000;

  /// What is wrong with a value; empty where nothing is.
  Optional<String> complaint(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return required ? Optional.of("is missing") : Optional.empty();
    }
    return check.test(value)
        ? Optional.empty()
        : Optional.of(Query.shown(value.isTextual() ? value.asText() : value.toString()) + wanted);
  }

  Field optional() {
    return new Field(name, false, wanted, check);
  }

  static Field number(String name) {
    return new Field(
        name,
        true,
        " is no number from 1 on",
        value -> value.canConvertToInt() && value.isIntegralNumber() && value.asInt() > 0);
  }

  static Field word(String name, List<String> words) {
    return new Field(
        name,
        true,
        " is none of " + String.join(", ", words),
        value -> value.isTextual() && words.contains(value.asText()));
  }

  /// One line of text.
  static Field line(String name) {
    return new Field(
        name,
        true,
        " is not one line of 1 to " + LONGEST_LINE + " characters",
        value ->
            isText(value, LONGEST_LINE)
                && value.asText().chars().noneMatch(Character::isISOControl));
  }

  static Field text(String name) {
    return new Field(
        name,
        true,
        " is not 1 to " + LONGEST_TEXT + " characters",
        value -> isText(value, LONGEST_TEXT));
  }

  /// JSON can hold half of a character, the record cannot.
  private static boolean isText(JsonNode value, int longest) {
    return value.isTextual()
        && !value.asText().isBlank()
        && value.asText().length() <= longest
        && StandardCharsets.UTF_8.newEncoder().canEncode(value.asText());
  }
}
