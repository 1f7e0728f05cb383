package dev.firstbad.query.projection;

import dev.firstbad.query.readmodel.Rows;
import dev.firstbad.wire.Topic;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A topic, and what its records make of the rows.
///
/// @param history whether every record counts, not only the last one of its key
record Source<K, V>(Topic<K, V> topic, boolean history, Put<K, V> put, Remove<K> remove) {
  interface Put<K, V> {
    void put(Rows rows, K key, Supplier<V> value, byte[] wire) throws SQLException;
  }

  interface Remove<K> {
    void remove(Rows rows, K key) throws SQLException;
  }

  /// Throws [dev.firstbad.wire.UnreadableRecord] before it writes anything.
  void apply(Rows rows, ConsumerRecord<byte[], byte[]> record) throws SQLException {
    K key = topic.key().deserializer().deserialize(topic.name(), record.key());
    byte[] wire = record.value();
    if (wire == null) {
      remove.remove(rows, key);
    } else {
      put.put(rows, key, () -> read(record), wire);
    }
  }

  /// What makes two records the same: for history nothing but their place.
  Object identity(ConsumerRecord<byte[], byte[]> record) {
    return history
        ? List.of(topic.name(), record.partition(), record.offset())
        : List.of(topic.name(), ByteBuffer.wrap(record.key()));
  }

  private V read(ConsumerRecord<byte[], byte[]> record) {
    return topic.value().deserializer().deserialize(topic.name(), record.headers(), record.value());
  }
}
