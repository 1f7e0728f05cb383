package dev.firstbad.producer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The keys of one part of a plan: each is asked for by name and type, and what is wrong is noted.
final class Keys {
  private final String path;
  private final JsonNode node;
  private final List<String> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Keys(String path, JsonNode node, List<String> problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      problems.add("%s: keys and values are wanted".formatted(path.isEmpty() ? "the plan" : path));
    }
  }

  boolean has(String key) {
    asked.add(key);
    return node.hasNonNull(key);
  }

  /// A part of its own; without keys if it is not there.
  Keys part(String key) {
    return new Keys(full(key), value(key), problems);
  }

  @Nullable String text(String key) {
    JsonNode value = value(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isContainerNode()) {
      wrong(key, "a text", value);
      return null;
    }
    return value.asText();
  }

  String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /// One text or a list of them.
  List<String> texts(String key) {
    JsonNode value = value(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
    for (JsonNode text : each) {
      if (text.isContainerNode() || text.isNull()) {
        wrong(key, "a text or a list of texts", value);
      } else {
        texts.add(text.asText());
      }
    }
    return texts;
  }

  /// A command: a line for the shell, or a list of words; empty if it is not there.
  List<String> command(String key) {
    JsonNode value = value(key);
    if (value.isTextual()) {
      return value.asText().isBlank() ? List.of() : List.of("/bin/sh", "-c", value.asText());
    }
    return texts(key);
  }

  boolean truth(String key, boolean otherwise) {
    JsonNode value = value(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      wrong(key, "true or false", value);
    }
    return value.asBoolean(otherwise);
  }

  int number(String key, int otherwise, int least) {
    JsonNode value = value(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < least) {
      wrong(key, "a whole number from " + least + " on", value);
      return otherwise;
    }
    return value.asInt();
  }

  /// A value in words of its own, e.g. a duration.
  <T> @Nullable T parsed(String key, String wanted, Function<String, T> parse) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      wrong(key, wanted, value(key));
      return null;
    }
  }

  Duration duration(String key, Duration otherwise) {
    Duration duration = parsed(key, "a duration like 90s, 5m or 1h30m", Amounts::duration);
    return duration == null ? otherwise : duration;
  }

  /// Names and texts.
  Map<String, String> pairs(String key) {
    JsonNode value = value(key);
    Map<String, String> pairs = new LinkedHashMap<>();
    if (value.isObject()) {
      value.properties().forEach(each -> pairs.put(each.getKey(), each.getValue().asText()));
    } else if (!value.isMissingNode() && !value.isNull()) {
      wrong(key, "names with values", value);
    }
    return pairs;
  }

  /// The elements of a list of parts.
  List<JsonNode> list(String key) {
    List<JsonNode> elements = new ArrayList<>();
    value(key).forEach(elements::add);
    return elements;
  }

  void problem(String key, String what) {
    problems.add(full(key) + ": " + what);
  }

  /// Notes the keys that nobody asked for.
  void finish() {
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!asked.contains(name)) {
            problems.add(full(name) + ": no such key" + suggestion(name));
          }
        });
  }

  private void wrong(String key, String wanted, JsonNode value) {
    problem(key, "%s is wanted, not %s".formatted(wanted, value));
  }

  private JsonNode value(String key) {
    asked.add(key);
    return node.isObject() ? node.path(key) : JsonNodeFactory.instance.missingNode();
  }

  private String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String suggestion(String name) {
    return asked.stream()
        .filter(key -> distance(name, key) <= 2)
        .min(Comparator.comparingInt(key -> distance(name, key)))
        .map(key -> ", perhaps '" + key + "'?")
        .orElse("");
  }

  /// How many letters have to be changed, added or left out.
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] =
            i == 0 || j == 0
                ? i + j
                : cheapest(cost, i, j, one.charAt(i - 1) == other.charAt(j - 1));
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, int i, int j, boolean same) {
    return Math.min(
        cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
  }
}
