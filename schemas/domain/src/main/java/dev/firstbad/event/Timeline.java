package dev.firstbad.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /// The events that had happened by a time, with all that is known of it now: those that count,
  /// without what happened later.
  ///
  /// Where a source does not tell when, an event happened with the last one before it of which it
  /// does, those at the beginning with the first; where it never does, when it was recorded. A
  /// correction is about its step, so it holds from then on, whenever it was made; any other word
  /// of a person happened when it was said.
  public static List<Event> happened(Collection<Event> events, Instant by) {
    List<Event> counting = effective(events);
    Instant clock =
        counting.stream().map(Timeline::told).filter(Objects::nonNull).findFirst().orElse(null);
    Set<Integer> steps = new HashSet<>();
    List<Event> happened = new ArrayList<>();
    for (Event event : counting) {
      Instant told = told(event);
      clock = told == null ? clock : told;
      if (holds(event, by, clock, steps)) {
        happened.add(event);
        if (event.body() instanceof RevisionSelected revision) {
          steps.add(revision.step());
        }
      }
    }
    return happened;
  }

  private static boolean holds(
      Event event, Instant by, @Nullable Instant clock, Set<Integer> steps) {
    return switch (event.body()) {
      case StepCorrected corrected -> steps.contains(corrected.step());
      case WordOfPerson word -> !said(event).isAfter(by);
      case BisectionReopened reopened -> !said(event).isAfter(by);
      default -> !(clock == null ? event.recordedAt() : clock).isAfter(by);
    };
  }

  private static Instant said(Event event) {
    return event.occurredAt() == null ? event.recordedAt() : event.occurredAt();
  }

  /// When a source says it happened; people do not move its clock.
  private static @Nullable Instant told(Event event) {
    return event.body() instanceof WordOfPerson || event.body() instanceof BisectionReopened
        ? null
        : event.occurredAt();
  }
}
