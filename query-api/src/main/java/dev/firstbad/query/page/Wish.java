package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A filter of the list as one of a subscription, which knows fewer conditions: it compares whole
/// words, or their beginnings, but looks within nothing.
final class Wish {
  private static final Map<String, String> DIALECTS =
      Map.of(
          "kind", "exact",
          "state", "exact",
          "outcome", "exact",
          "flag", "exact",
          "policy", "exact",
          "recipient", "exact",
          "culprit", "prefix",
          "commit", "prefix",
          "tool", "prefix");

  private Wish() {}

  /// The conditions among these that no subscription can have.
  static List<String> impossible(Map<String, String> given) {
    return given.keySet().stream().filter(name -> !DIALECTS.containsKey(name)).sorted().toList();
  }

  static List<String> names() {
    return DIALECTS.keySet().stream().sorted().toList();
  }

  /// The definition of a subscription (CloudEvents Subscriptions API).
  ///
  /// @param sink where they go; empty where that was not said, which is refused
  /// @param type of the events that are wanted; empty for all
  static ObjectNode definition(String sink, String type, Map<String, String> filter) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!sink.isEmpty()) {
      json.put("sink", sink);
    }
    if (!type.isEmpty()) {
      json.putArray("types").add(type);
    }
    ArrayNode filters = json.putArray("filters");
    new TreeMap<>(filter)
        .forEach(
            (name, value) -> filters.addObject().putObject(DIALECTS.get(name)).put(name, value));
    return json;
  }
}
