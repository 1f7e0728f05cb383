package dev.firstbad.query.delivery;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Visibility;
import dev.firstbad.query.json.CloudEventJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The bisection of events that are passed on, each thing about it found out once.
final class Subject {
  private final BisectionId id;
  private final List<Event> events;
  private final Set<EventId> counting = new HashSet<>();
  private final Map<EventId, String> payloads = new HashMap<>();
  private @Nullable Bisection state;

  Subject(BisectionId id, List<Event> events) {
    this.id = id;
    this.events = events;
    events.forEach(event -> counting.add(event.id()));
  }

  /// Whether an event is passed on at all: it has its place in the record, no earlier one has it,
  /// and its bisection is no secret.
  boolean counts(Event event) {
    return counting.contains(event.id()) && state().get().visibility() == Visibility.PUBLIC;
  }

  /// The state as it is known now.
  Supplier<Bisection> state() {
    return () -> {
      Bisection known = state == null ? Appraisal.fold(id, events) : state;
      state = known;
      return known;
    };
  }

  /// The event as a webhook gets it.
  String payload(Event event) {
    return payloads.computeIfAbsent(event.id(), e -> CloudEventJson.of(event).toString());
  }
}
