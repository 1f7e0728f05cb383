package dev.firstbad.query.stream;

import java.time.Duration;

/// What a stream keeps to.
///
/// @param heartbeat after how long without an event a reader is told that it is still connected
/// @param patience how long a reader may take to accept one page of events
public record StreamSettings(Duration heartbeat, Duration patience) {
  public static final StreamSettings DEFAULT =
      new StreamSettings(Duration.ofSeconds(15), Duration.ofSeconds(20));
}
