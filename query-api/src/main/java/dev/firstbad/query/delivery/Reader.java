package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Positions;
import dev.firstbad.query.outbox.Stretch;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.projection.Feed;
import dev.firstbad.query.readmodel.Origin;
import dev.firstbad.query.subscription.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One time of reading the record for all subscriptions, until the topic is not the same any more:
/// those that have come equally far read together, the others take turns.
final class Reader {
  private static final Logger log = LoggerFactory.getLogger(Reader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration TURN = Duration.ofMillis(50);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final long RECHECK_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int MOST_IDLE = 3;
  private static final int MOST_RECORDS = 10_000;
  private static final long MOST_BYTES = 32 << 20;

  /// A subscription for which so much waits reads no further: its place in the record is the better
  /// store.
  private static final int MOST_WAITING = 10_000;

  private final Feed feed;
  private final String topic;
  private final Reading reading;
  private final Origin origin;
  private long checkedAt = System.nanoTime();

  /// What a reader works with.
  record Reading(
      Subscriptions subscriptions,
      Positions positions,
      Outbox outbox,
      Known known,
      Dispatcher dispatcher,
      Courier courier) {}

  Reader(Feed feed, String topic, Reading reading) {
    this.feed = feed;
    this.topic = topic;
    this.reading = reading;
    this.origin = feed.origin();
  }

  void follow(BooleanSupplier closed) throws InterruptedException {
    feed.start(Map.of());
    claim();
    while (!closed.getAsBoolean() && sameTopic()) {
      Map<Map<Integer, Long>, List<Subscription>> turns = turns();
      if (turns.isEmpty()) {
        Thread.sleep(POLL);
      }
      Duration wait = turns.size() > 1 ? TURN : POLL;
      for (Map.Entry<Map<Integer, Long>, List<Subscription>> turn : turns.entrySet()) {
        read(turn.getKey(), turn.getValue(), wait);
      }
    }
  }

  /// Places in a topic that was made again mean nothing: everybody goes on at its end, for what is
  /// written again was sent before.
  private void claim() {
    boolean others = reading.positions().origin().filter(origin::equals).isEmpty();
    if (others && reading.positions().origin().isPresent()) {
      log.atWarn()
          .addKeyValue("topic", origin)
          .log("the topic of events was made again, subscriptions go on at its end");
      reading.positions().claim(origin, byPartition(feed.ends()));
    } else if (others) {
      reading.positions().claim(origin, Map.of());
    }
  }

  /// Who reads, by how far they have come.
  private Map<Map<Integer, Long>, List<Subscription>> turns() {
    Map<String, Map<Integer, Long>> positions = reading.positions().all();
    Map<Map<Integer, Long>, List<Subscription>> turns = new HashMap<>();
    for (Subscription subscription : reading.subscriptions().all()) {
      if (subscription.active() && !reading.outbox().holds(subscription.id(), MOST_WAITING)) {
        turns
            .computeIfAbsent(
                new TreeMap<>(positions.getOrDefault(subscription.id(), Map.of())),
                place -> new ArrayList<>())
            .add(subscription);
      }
    }
    return turns;
  }

  private void read(Map<Integer, Long> from, List<Subscription> readers, Duration wait)
      throws InterruptedException {
    feed.seek(byTopic(from));
    List<ConsumerRecord<byte[], byte[]>> records = drain(wait);
    Map<Integer, Long> next = byPartition(feed.positions());
    if (!next.equals(from) && isInReadModel(records)) {
      List<String> ids = readers.stream().map(Subscription::id).toList();
      reading.dispatcher().pass(records, readers, new Stretch(ids, from, next));
      ids.forEach(reading.courier()::call);
    }
  }

  /// Everything there is, so that what was recorded together is passed on together; or a good part
  /// of it where there is much, which then has been there for long.
  private List<ConsumerRecord<byte[], byte[]>> drain(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long bytes = 0;
    int idle = 0;
    do {
      ConsumerRecords<byte[], byte[]> polled = feed.poll(wait);
      idle = polled.isEmpty() ? idle + 1 : 0;
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        records.add(record);
        bytes += Math.max(0, record.serializedValueSize());
      }
    } while (feed.lag().getOrDefault(topic, 0L) > 0
        && idle < MOST_IDLE
        && records.size() < MOST_RECORDS
        && bytes < MOST_BYTES);
    return records;
  }

  /// Waits for it; false where the topic is not the same any more.
  private boolean isInReadModel(List<ConsumerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    Map<Integer, Long> last = new HashMap<>();
    records.forEach(record -> last.merge(record.partition(), record.offset() + 1, Math::max));
    while (!reading.known().reaches(last)) {
      if (!sameTopic()) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  /// Offsets say nothing of topics that were deleted and made again, or that grew.
  private boolean sameTopic() {
    if (System.nanoTime() - checkedAt < RECHECK_NANOS) {
      return true;
    }
    checkedAt = System.nanoTime();
    return feed.origin().equals(origin) && feed.complete();
  }

  /// A partition that came into being later is read from its beginning.
  private Map<TopicPartition, Long> byTopic(Map<Integer, Long> offsets) {
    Map<TopicPartition, Long> byTopic = feed.positions();
    byTopic.replaceAll((partition, next) -> offsets.getOrDefault(partition.partition(), 0L));
    return byTopic;
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new HashMap<>();
    offsets.forEach((partition, next) -> byPartition.put(partition.partition(), next));
    return byPartition;
  }
}
