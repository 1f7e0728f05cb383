package dev.firstbad.streams.gathering;

import dev.firstbad.streams.processing.Debounce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keeps the parts of every subject and, a moment after some changed, writes the subject's record:
/// all parts together, or none any more and thereby a tombstone.
final class Gathering<K, V> implements Consumer<Record<byte[], byte[]>> {
  /// Bytes of parts that one record holds: what a release collects over the years must not grow
  /// past the size of a record.
  static final int FITTING = 16 << 20;

  /// Bytes of one record written a second: while a thousand logs are imported, all of them touch
  /// the same releases all the time.
  private static final int RATE = 128 << 10;

  private final ProcessorContext<K, V> context;
  private final GatheredView<K, V> view;
  private final KeyValueStore<Bytes, byte[]> parts;
  private final Debounce news;

  Gathering(ProcessorContext<K, V> context, GatheredView<K, V> view) {
    this.context = context;
    this.view = view;
    parts = context.getStateStore(view.name());
    news = new Debounce(context, Gatherings.newsOf(view), this::write);
  }

  @Override
  public void accept(Record<byte[], byte[]> record) {
    parts.put(Bytes.wrap(record.key()), record.value());
    news.mark(Place.subject(record.key()));
  }

  private Duration write(byte[] subject) {
    List<V> fitting = new ArrayList<>();
    int total = 0;
    long size = 0;
    try (KeyValueIterator<Bytes, byte[]> found =
        parts.prefixScan(Place.prefix(subject), new ByteArraySerializer())) {
      for (; found.hasNext(); total++) {
        byte[] part = found.next().value;
        size += part.length;
        if (size <= FITTING || fitting.isEmpty()) {
          fitting.add(view.topic().value().deserializer().deserialize(view.topic().name(), part));
        }
      }
    }
    write(subject, fitting, total);
    return Duration.ofMillis(1000 * Math.min(size, FITTING) / RATE);
  }

  private void write(byte[] subject, List<V> fitting, int total) {
    K key = view.topic().key().deserializer().deserialize(view.topic().name(), subject);
    @Nullable V value = fitting.isEmpty() ? null : view.together(key, fitting, total);
    context.forward(new Record<K, V>(key, value, context.currentSystemTimeMs()));
  }
}
