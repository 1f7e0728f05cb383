package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrowthTest {
  private static final String OLD =
      """
      {"type": "record", "name": "R", "fields": [
        {"name": "step", "type": "int"},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
        {"name": "text", "type": ["null", "string"], "default": null},
        {"name": "kind", "type": {"type": "enum", "name": "K", "symbols": ["UNKNOWN", "A"], "default": "UNKNOWN"}},
        {"name": "list", "type": {"type": "array", "items": "string"}, "default": []}]}
      """;

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "step", "type": "int"},|                                 | R.step: is gone
          "name": "step"             | "name": "number"                     | R.step: is gone, R.number: is new and has no default
          "type": "int"              | "type": "long"                       | R.step: was "int", is "long"
          "timestamp-micros"         | "timestamp-millis"                   | R.at: was {"type":"long","logicalType":"timestamp-micros"}, is {"type":"long","logicalType":"timestamp-millis"}
          ["null", "string"]         | ["null", "string", "int"]            | R.text: was ["null","string"], is ["null","string","int"]
          "A"]                       | "B", "A"]                            | R.kind: its symbols were [UNKNOWN, A], are [UNKNOWN, B, A]
          , "default": "UNKNOWN"}    | }                                    | R.kind: its default was UNKNOWN, is null
          , "default": []}           | }                                    | R.list: its default was [], is null
          "fields": [                | "fields": [{"name": "new", "type": "int"}, | R.new: is new and has no default
          """)
  void a_schema_must_not_change_otherwise(String from, String to, String problems) {
    String changed = OLD.replace(from, to == null ? "" : to);

    assertThat(String.join(", ", Growth.problems(parsed(OLD), parsed(changed))))
        .isEqualTo(problems);
  }

  @Test
  void a_schema_may_grow_by_a_field_with_a_default_and_by_a_symbol() {
    String grown =
        OLD.replace("\"A\"]", "\"A\", \"B\"]")
            .replace(
                "\"fields\": [",
                "\"fields\": [{\"name\": \"new\", \"type\": \"int\", \"default\": 0},");

    assertThat(Growth.problems(parsed(OLD), parsed(grown))).isEmpty();
  }

  private static Schema parsed(String text) {
    return new Schema.Parser().parse(text);
  }
}
