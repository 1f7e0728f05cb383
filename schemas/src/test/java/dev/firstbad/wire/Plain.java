package dev.firstbad.wire;

import static java.util.Objects.requireNonNullElse;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.evidence.EvidenceKey;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Values as maps by name, lists and strings, so that ours and a stranger's can be compared.
final class Plain {
  private static final String NOTHING = "null";

  private Plain() {}

  /// One of ours, by the names of its components.
  static Object ours(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case List<?> list -> list.stream().map(Plain::ours).toList();
      case Instant at -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      case Duration duration -> Long.toString(duration.toNanos());
      case EvidenceKey key -> key.toString();
      case Event event -> event(event);
      case Outcome outcome -> outcome(outcome);
      case Bisection bisection -> bisection(bisection);
      case Record one when one.getClass().getRecordComponents().length == 1 && isId(one) ->
          one.toString();
      case Record composed -> components(composed);
      default -> value.toString();
    };
  }

  /// One of ours, a line for each string in it: where it is, and what it is.
  static Stream<String> lines(Object value) {
    return lines("", ours(value));
  }

  private static Stream<String> lines(String at, Object plain) {
    return switch (plain) {
      case Map<?, ?> map ->
          map.entrySet().stream().flatMap(e -> lines(at + "." + e.getKey(), e.getValue()));
      case List<?> list ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(i -> lines(at + "[" + i + "]", list.get(i)));
      default -> Stream.of(at.substring(1) + "=" + plain.toString().replace("\n", "\\n"));
    };
  }

  /// What a reader that knows the schema alone has read, by the names of its fields.
  static Object theirs(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Collection<?> list -> list.stream().map(Plain::theirs).toList();
      case GenericRecord composed -> {
        Map<String, Object> fields = new TreeMap<>();
        for (Schema.Field field : composed.getSchema().getFields()) {
          fields.put(field.name().replaceFirst("Nanos$", ""), theirs(composed.get(field.pos())));
        }
        yield fields;
      }
      default -> value.toString();
    };
  }

  private static Map<String, Object> components(Record composed) {
    Map<String, Object> components = new TreeMap<>();
    for (RecordComponent component : composed.getClass().getRecordComponents()) {
      components.put(component.getName(), ours(component(composed, component)));
    }
    return components;
  }

  private static @Nullable Object component(Record composed, RecordComponent component) {
    try {
      return component.getAccessor().invoke(composed);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> event(Event event) {
    Map<String, Object> meta = components(event);
    Object body = requireNonNullElse(meta.remove("body"), NOTHING);
    return new TreeMap<>(Map.of("meta", meta, "body", body));
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    Map<String, Object> all =
        new TreeMap<>(
            Map.of(
                "commit",
                NOTHING,
                "title",
                NOTHING,
                "candidates",
                List.of(),
                "statement",
                NOTHING));
    components((Record) outcome)
        .forEach((name, value) -> all.put(name.equals("error") ? "statement" : name, value));
    all.put("type", outcome.type().replace('-', '_').toUpperCase(Locale.ROOT));
    return all;
  }

  private static Map<String, Object> bisection(Bisection bisection) {
    Map<String, Object> all = components(bisection);
    all.put("flags", ours(bisection.flags()));
    all.put("outcome", ours(bisection.outcome()));
    all.put("confidence", ours(bisection.confidence()));
    return all;
  }

  /// What is a plain string on the wire.
  private static boolean isId(Record one) {
    return one.getClass().getSimpleName().endsWith("Id")
        || one.getClass().getSimpleName().equals("Signature");
  }
}
