package dev.firstbad.streams.bisection;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// The events of every bisection as they came over the wire, by bisection and sequence.
final class EventLog {
  private final KeyValueStore<Bytes, byte[]> store;
  private final Topic<BisectionId, Event> topic;

  EventLog(KeyValueStore<Bytes, byte[]> store, Topic<BisectionId, Event> topic) {
    this.store = store;
    this.topic = topic;
  }

  /// Keeps an event if its place is free; answers with the event that has the place.
  Event keep(Event event, byte[] wire) {
    byte[] taken = store.putIfAbsent(place(event), wire);
    return taken == null || Arrays.equals(taken, wire) ? event : read(taken);
  }

  /// All events kept of a bisection, in order.
  List<Event> of(BisectionId id) {
    List<Event> events = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found =
        store.prefixScan(prefix(id), new ByteArraySerializer())) {
      found.forEachRemaining(entry -> events.add(read(entry.value)));
    }
    return events;
  }

  private Event read(byte[] wire) {
    return topic.value().deserializer().deserialize(topic.name(), wire);
  }

  /// `id 0x00 sequence`, the sequence in eight bytes: sorts by bisection, then by sequence.
  private static Bytes place(Event event) {
    byte[] prefix = prefix(event.bisection());
    return Bytes.wrap(
        ByteBuffer.allocate(prefix.length + Long.BYTES)
            .put(prefix)
            .putLong(event.sequence())
            .array());
  }

  private static byte[] prefix(BisectionId id) {
    return (id.value() + '\0').getBytes(StandardCharsets.US_ASCII);
  }
}
