package dev.firstbad.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.firstbad.event.EventBody;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The names of one event on the wire: its class, its Avro schema, its CloudEvents type.
///
/// @param name `RunFinished`
/// @param cloudEvents `dev.firstbad.run-finished.v1`
record EventType(String name, String schema, String cloudEvents) {
  private static final String NAMESPACE = "dev.firstbad.event.";

  private static final Map<Class<?>, EventType> ALL =
      Arrays.stream(EventBody.class.getPermittedSubclasses())
          .collect(toUnmodifiableMap(body -> body, body -> named(body.getSimpleName())));

  private static final Map<String, EventType> BY_SCHEMA =
      ALL.values().stream().collect(toUnmodifiableMap(EventType::schema, type -> type));

  static EventType of(EventBody body) {
    return Objects.requireNonNull(ALL.get(body.getClass()));
  }

  /// The CloudEvents types.
  static SortedSet<String> all() {
    return ALL.values().stream()
        .map(EventType::cloudEvents)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether a CloudEvents type is one of ours.
  static boolean isKnown(String cloudEvents) {
    return ALL.values().stream().anyMatch(type -> type.cloudEvents.equals(cloudEvents));
  }

  /// The event whose schema this is; throws [UnknownType] if it is no event's.
  static String nameIn(String schema) {
    EventType type = BY_SCHEMA.get(schema);
    if (type == null) {
      throw new UnknownType(schema);
    }
    return type.name;
  }

  private static EventType named(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new EventType(name, NAMESPACE + name, "dev.firstbad." + words + ".v1");
  }
}
