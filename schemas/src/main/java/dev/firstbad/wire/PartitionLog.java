package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The committed events of one partition. It goes through the partition once and remembers where
/// each bisection stands.
final class PartitionLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionLog.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /// We ask only for what we know to be there: a broker that waited for more would hold up the next
  /// question.
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "isolation.level",
          "read_committed",
          "enable.auto.commit",
          false,
          "allow.auto.create.topics",
          false,
          "fetch.max.wait.ms",
          5);

  private final Cluster cluster;
  private final Topic<BisectionId, Event> events;
  private final TopicPartition partition;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, List<Span>> spans = new HashMap<>();
  private String lastKey = "";
  private long next;

  PartitionLog(Cluster cluster, Topic<BisectionId, Event> events, int partition) {
    this.cluster = cluster;
    this.events = events;
    this.partition = new TopicPartition(events.name(), partition);
    this.consumer =
        new KafkaConsumer<>(
            cluster.settings(SETTINGS), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(this.partition));
  }

  int partition() {
    return partition.partition();
  }

  /// Everything about a bisection that was committed before this call.
  synchronized List<Event> read(BisectionId id) {
    try {
      follow();
      List<Event> found = new ArrayList<>();
      for (Span span : spans.getOrDefault(id.value(), List.of())) {
        read(span, found);
      }
      return found;
    } catch (KafkaException e) {
      throw cluster.unavailable(e);
    }
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }

  /// Passes everything that is there, the open transactions of others included: behind one of them
  /// may stand a committed event that readers are shown only when it has ended.
  private void follow() {
    long end = cluster.endOf(partition);
    consumer.seek(partition, next);
    for (Deadline deadline = Deadline.in(cluster.patience()); next < end; ) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        remember(record);
      }
      next = consumer.position(partition);
      if (next < end && deadline.isOver()) {
        throw cluster.unavailable(
            new TimeoutException(
                "%s ends at %d, but nothing behind %d can be read"
                    .formatted(partition, end, next)));
      }
    }
  }

  private void remember(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    List<Span> known = spans.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (key.equals(lastKey) && !known.isEmpty()) {
      known.set(known.size() - 1, known.getLast().until(record.offset()));
    } else {
      known.add(new Span(record.offset(), record.offset()));
    }
    lastKey = key;
  }

  private void read(Span span, List<Event> found) {
    consumer.seek(partition, span.first());
    Deadline deadline = Deadline.in(cluster.patience());
    while (consumer.position(partition) <= span.last()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() <= span.last()) {
          add(record, found);
        }
      }
      if (deadline.isOver()) {
        throw cluster.unavailable(new TimeoutException("no answer"));
      }
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record, List<Event> found) {
    try {
      @Nullable Event event =
          events
              .value()
              .deserializer()
              .deserialize(record.topic(), record.headers(), record.value());
      if (event != null) {
        found.add(event);
      }
    } catch (UnreadableRecord e) {
      LOG.atWarn()
          .addKeyValue("record", partition + "@" + record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("skipped a record");
    }
  }

  /// Records of one bisection with none of another between them.
  private record Span(long first, long last) {
    Span until(long offset) {
      return new Span(first, offset);
    }
  }
}
