package dev.firstbad.query.outbox;

import java.util.List;
import java.util.Map;

/// A stretch of the record that subscriptions have read.
///
/// @param readers their ids
/// @param from where all of them were, offsets by partition
/// @param next where they are now
public record Stretch(List<String> readers, Map<Integer, Long> from, Map<Integer, Long> next) {
  public Stretch {
    readers = List.copyOf(readers);
    from = Map.copyOf(from);
    next = Map.copyOf(next);
  }
}
