package dev.firstbad.bisection;

import dev.firstbad.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which events a state rests on.
///
/// @param events how many they are
/// @param sequence the highest sequence among them
/// @param missing sequences below it that were not there, at most the first 100
/// @param startedAt when the first of them happened, where told
/// @param recordedAt when the first of them was recorded
/// @param updatedAt when the last of them was recorded
public record History(
    long events,
    long sequence,
    List<Long> missing,
    @Nullable Instant startedAt,
    @Nullable Instant recordedAt,
    @Nullable Instant updatedAt) {
  public static final History EMPTY = new History(0, 0, List.of(), null, null, null);
  private static final int MISSING_SHOWN = 100;

  public History {
    missing = List.copyOf(missing);
  }

  static History of(List<Event> ordered) {
    History history = EMPTY;
    for (Event event : ordered) {
      history = history.with(event);
    }
    return history;
  }

  History with(Event event) {
    return new History(
        events + 1,
        event.sequence(),
        missingBefore(event.sequence()),
        startedAt == null ? event.occurredAt() : startedAt,
        recordedAt == null ? event.recordedAt() : recordedAt,
        event.recordedAt());
  }

  /// When it began or, where that is not told, was recorded.
  public @Nullable Instant beganAt() {
    return startedAt == null ? recordedAt : startedAt;
  }

  private List<Long> missingBefore(long next) {
    if (next <= sequence + 1) {
      return missing;
    }
    List<Long> gaps = new ArrayList<>(missing);
    for (long gap = sequence + 1; gap < next && gaps.size() < MISSING_SHOWN; gap++) {
      gaps.add(gap);
    }
    return gaps;
  }
}
