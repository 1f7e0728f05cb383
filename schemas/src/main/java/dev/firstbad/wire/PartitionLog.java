package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.Spans.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
      Map.ofEntries(
          Map.entry("isolation.level", "read_committed"),
          Map.entry("auto.offset.reset", "earliest"),
          Map.entry("enable.auto.commit", false),
          Map.entry("allow.auto.create.topics", false),
          Map.entry("fetch.max.wait.ms", 1));

  private final Cluster cluster;
  private final Topic<BisectionId, Event> events;
  private final TopicPartition partition;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Spans spans = new Spans();
  private long next;
  private Known known = new Known("", List.of(), -1);

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
      known = known.of(id.value());
      for (Span span : spans.after(id.value(), known.last())) {
        known = known.and(read(id.value(), span), span.last());
      }
      return known.events();
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
    Deadline deadline = Deadline.in(cluster.patience());
    while (next < end) {
      giveUpAfter(deadline, end);
      consumer.poll(POLL).forEach(record -> spans.add(keyOf(record), record.offset()));
      if (consumer.position(partition) > next) {
        next = consumer.position(partition);
        deadline = Deadline.in(cluster.patience());
      }
    }
  }

  private List<Event> read(String key, Span span) {
    List<Event> found = new ArrayList<>();
    consumer.seek(partition, span.first());
    Deadline deadline = Deadline.in(cluster.patience());
    while (consumer.position(partition) <= span.last()) {
      giveUpAfter(deadline, span.last());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (span.holds(record.offset()) && keyOf(record).equals(key)) {
          add(record, found);
        }
      }
    }
    return found;
  }

  private void giveUpAfter(Deadline deadline, long wanted) {
    if (deadline.isOver()) {
      throw cluster.unavailable(
          new TimeoutException("%s does not give what is at %d".formatted(partition, wanted)));
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record, List<Event> found) {
    try {
      found.add(EventRecord.read(events, record.headers(), record.key(), record.value()));
    } catch (UnreadableRecord e) {
      // The streams set it aside among the dead letters, with the reason.
      LOG.atDebug()
          .addKeyValue("record", partition + "@" + record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("skipped a record");
    }
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }

  /// What was last read, for who appends event by event would read everything each time.
  private record Known(String key, List<Event> events, long last) {
    Known of(String wanted) {
      return key.equals(wanted) ? this : new Known(wanted, List.of(), -1);
    }

    Known and(List<Event> more, long until) {
      return new Known(key, Stream.concat(events.stream(), more.stream()).toList(), until);
    }
  }
}
