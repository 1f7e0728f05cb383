package dev.firstbad.producer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The values of a plan that the record must not hold: those of `environment` keys whose names
/// contain TOKEN, SECRET, PASSWORD or KEY.
///
/// They are `***` in the record. Where a plan, or the record of one, says `***`, the value is taken
/// from the variable of that name in the environment of the process.
final class Secrets {
  private static final String HIDDEN = "***";
  private static final Set<String> WORDS = Set.of("TOKEN", "SECRET", "PASSWORD", "KEY");

  private Secrets() {}

  static void hide(JsonNode node) {
    if (node.path("environment") instanceof ObjectNode environment) {
      for (String name : List.copyOf(PlanReader.names(environment))) {
        if (isSecret(name)) {
          environment.put(name, HIDDEN);
        }
      }
    }
    node.forEach(Secrets::hide);
  }

  /// Fills in what is hidden.
  ///
  /// @param values the environment of the process
  /// @param problems grows by the values that are not there
  static void reveal(JsonNode node, Map<String, String> values, List<String> problems) {
    if (node.path("environment") instanceof ObjectNode environment) {
      for (String name : List.copyOf(PlanReader.names(environment))) {
        if (isSecret(name) && environment.path(name).asText().equals(HIDDEN)) {
          environment.put(name, revealed(name, values, problems));
        }
      }
    }
    node.forEach(part -> reveal(part, values, problems));
  }

  private static String revealed(String name, Map<String, String> values, List<String> problems) {
    String value = values.get(name);
    if (value == null) {
      problems.add(
          "environment.%s: hidden in the plan, so %s must be set in the environment of this command"
              .formatted(name, name));
      return HIDDEN;
    }
    return value;
  }

  private static boolean isSecret(String name) {
    return WORDS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::contains);
  }
}
