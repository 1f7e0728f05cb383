package dev.firstbad.query.http;

import dev.firstbad.event.Event;
import java.time.Instant;

/// A point in the record of a bisection.
public sealed interface At {
  /// When everything up to this event was recorded.
  record Sequence(long last) implements At {}

  /// What was recorded by then.
  record Time(Instant last) implements At {}

  /// Whether the event was there by then.
  default boolean holds(Event event) {
    return switch (this) {
      case Sequence(long last) -> event.sequence() <= last;
      case Time(Instant last) -> !event.recordedAt().isAfter(last);
    };
  }
}
