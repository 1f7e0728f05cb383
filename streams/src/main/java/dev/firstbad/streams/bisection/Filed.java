package dev.firstbad.streams.bisection;

import dev.firstbad.bisection.Bisection;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// What comes of the records of the events topic.
public sealed interface Filed {
  /// A bisection is not what it was.
  ///
  /// @param before null if nothing was known of it
  record Changed(@Nullable Bisection before, Bisection after) implements Filed {}

  /// A record that cannot be filed, with its value as it came; its headers say why.
  record Refused(@Nullable Bytes value) implements Filed {}
}
