package dev.firstbad.query.subscription;

import java.time.Instant;
import java.util.Map;

/// Where in the record a subscription begins.
public sealed interface StartFrom {
  /// With what is recorded from now on.
  record Now() implements StartFrom {}

  record Beginning() implements StartFrom {}

  /// With what was recorded then or later.
  record Time(Instant from) implements StartFrom {}

  /// By partition of the topic of events; those that are not named begin at their beginning.
  record Offsets(Map<Integer, Long> next) implements StartFrom {
    public Offsets {
      next = Map.copyOf(next);
    }
  }
}
