package dev.firstbad.query.subscription;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import dev.firstbad.wire.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What filters can ask of an event: its CloudEvents attributes, extensions included, and what is
/// known of its bisection.
public final class Attributes {
  private static final SortedSet<String> OF_EVENTS =
      new TreeSet<>(
          List.of(
              "specversion",
              "id",
              "source",
              "type",
              "time",
              "subject",
              "sequence",
              "correlationid",
              "causationid",
              "recordedtime",
              "partitionkey"));

  private final Map<String, String> event;
  private final Supplier<Bisection> bisection;

  /// @param bisection looked up only where a filter asks for it
  public Attributes(Event event, Supplier<Bisection> bisection) {
    this.event = CloudEvents.attributes(event);
    this.bisection = bisection;
  }

  /// All that can be asked for.
  static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(OF_EVENTS);
    names.addAll(BisectionAttribute.BY_NAME.keySet());
    return names;
  }

  /// The values of an attribute, none where it has no value.
  Stream<String> of(String name) {
    BisectionAttribute asked = BisectionAttribute.BY_NAME.get(name);
    return asked == null ? Stream.ofNullable(event.get(name)) : asked.of(bisection.get());
  }
}
