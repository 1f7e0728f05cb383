package dev.firstbad.wire;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A record of the events topic, as everyone who folds or shows events must read it: what one of
/// them takes and another refuses would make their answers differ.
public final class EventRecord {
  private EventRecord() {}

  /// The event of a record.
  ///
  /// @throws UnknownType if this version does not know its type
  /// @throws UnreadableRecord if there is none, or it lies under another key than its bisection's
  public static Event read(
      Topic<BisectionId, Event> topic,
      Headers headers,
      byte @Nullable [] key,
      byte @Nullable [] value) {
    if (key == null || value == null) {
      throw new UnreadableRecord("it has no " + (key == null ? "key" : "value"));
    }
    Event event =
        Objects.requireNonNull(
            topic.value().deserializer().deserialize(topic.name(), headers, value));
    BisectionId owner = topic.key().deserializer().deserialize(topic.name(), key);
    if (!event.bisection().equals(owner)) {
      throw new UnreadableRecord(
          "its key %s is not that of its bisection %s".formatted(owner, event.bisection()));
    }
    return event;
  }
}
