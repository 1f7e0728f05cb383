package dev.firstbad.query.projection;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.readmodel.Rows;
import dev.firstbad.wire.EventRecord;
import dev.firstbad.wire.Topic;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A topic, and what its records make of the rows.
///
/// @param history whether every record counts, not only the last one of its key
record Source(String topic, boolean history, Change change) {
  /// Writes what a record says; throws [dev.firstbad.wire.UnreadableRecord] before it writes
  /// anything.
  interface Change {
    void apply(Rows rows, ConsumerRecord<byte[], byte[]> record) throws SQLException;
  }

  interface Put<K, V> {
    void put(Rows rows, K key, Supplier<V> value, byte[] wire) throws SQLException;
  }

  interface Remove<K> {
    void remove(Rows rows, K key) throws SQLException;
  }

  static Source events(Topic<BisectionId, Event> topic) {
    return new Source(
        topic.name(),
        true,
        (rows, record) ->
            rows.put(
                EventRecord.read(topic, record.headers(), record.key(), record.value()),
                record.value(),
                record.partition(),
                record.offset()));
  }

  static Source alerts(Topic<BisectionId, Alert> topic) {
    return new Source(
        topic.name(),
        true,
        (rows, record) -> {
          if (record.value() != null) {
            rows.put(value(topic, record), record.value());
          }
        });
  }

  static <K, V> Source view(Topic<K, V> topic, Put<K, V> put, Remove<K> remove) {
    return new Source(
        topic.name(),
        false,
        (rows, record) -> {
          K key = topic.key().deserializer().deserialize(topic.name(), record.key());
          byte[] wire = record.value();
          if (wire == null) {
            remove.remove(rows, key);
          } else {
            put.put(rows, key, () -> value(topic, record), wire);
          }
        });
  }

  /// What makes two records the same: for history nothing but their place.
  Object identity(ConsumerRecord<byte[], byte[]> record) {
    return history
        ? List.of(topic, record.partition(), record.offset())
        : List.of(topic, ByteBuffer.wrap(record.key()));
  }

  private static <V> V value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
    return topic.value().deserializer().deserialize(topic.name(), record.headers(), record.value());
  }
}
