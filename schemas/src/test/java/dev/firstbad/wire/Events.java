package dev.firstbad.wire;

import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;

/// Events for tests.
final class Events {
  private Events() {}

  /// An event with a body of this type.
  static Event arbitrary(Class<? extends EventBody> type, long seed) {
    Arbitrary arbitrary = new Arbitrary(seed);
    EventBody body = arbitrary.of(type);
    Event event = arbitrary.of(Event.class);
    return new Event(
        event.id(),
        event.bisection(),
        event.sequence(),
        event.occurredAt(),
        event.recordedAt(),
        event.source(),
        event.causation(),
        event.inferred(),
        body);
  }
}
