package dev.firstbad.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The order of a bisection's events, however they arrived.
///
/// Where events claim the same place, the first in the record has it. That one rule holds wherever
/// events are kept: a later record never changes what was told before.
public final class Timeline {
  private Timeline() {}

  /// The events by sequence, each sequence once.
  ///
  /// @param events in the order of the record
  public static List<Event> ordered(Collection<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingLong(Event::sequence));
    List<Event> ordered = new ArrayList<>(sorted.size());
    for (Event event : sorted) {
      if (ordered.isEmpty() || ordered.getLast().sequence() != event.sequence()) {
        ordered.add(event);
      }
    }
    return ordered;
  }

  /// The ordered events that count: without those that a [BisectionReopened] set aside. An embargo
  /// is never set aside, whatever the source says next.
  public static List<Event> effective(Collection<Event> events) {
    List<Event> counting = new ArrayList<>();
    for (Event event : ordered(events)) {
      if (event.body() instanceof BisectionReopened reopened && reopened.after() != null) {
        long after = reopened.after();
        counting.removeIf(earlier ->
            earlier.sequence() > after && !(earlier.body() instanceof VisibilityChanged));
      }
      counting.add(event);
    }
    return counting;
  }
}
