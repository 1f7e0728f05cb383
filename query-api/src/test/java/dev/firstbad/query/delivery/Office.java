package dev.firstbad.query.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.Event;
import dev.firstbad.query.Written;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.outbox.Standing;
import dev.firstbad.query.outbox.Stretch;
import dev.firstbad.query.projection.Projection;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.query.subscription.Subscription;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// All that delivers, on a record that a test writes and under a clock that it moves.
final class Office implements AutoCloseable {
  private static final String TOPIC = Written.TOPICS.events().name();

  final MovableClock clock = new MovableClock();
  private final Path directory;
  private final @Nullable MailSettings mail;
  private final ReadModel model;
  private final Projection projection;
  private final Written written = new Written();
  private Deliveries deliveries;

  Office(Path directory) {
    this(directory, null);
  }

  Office(Path directory, @Nullable MailSettings mail) {
    this.directory = directory;
    this.mail = mail;
    model = ReadModel.open(directory.resolve("read-model.sqlite"));
    projection = new Projection(Written.TOPICS, model, new SimpleMeterRegistry());
    deliveries = opened();
  }

  Desk desk() {
    return deliveries.desk();
  }

  Subscription subscribe(String json) {
    return desk().take(json(json));
  }

  Subscription change(Subscription subscription, String json) {
    return desk().replace(subscription.id(), json(json)).orElseThrow();
  }

  Standing standing(Subscription subscription) {
    return desk().standing(subscription);
  }

  List<DeadLetter> deadLetters(Subscription subscription) {
    return desk().deadLetters(subscription.id(), 0, 1_000);
  }

  /// Writes events to the record, and to nobody yet.
  Office written(List<Event> events) {
    written.bisection(events);
    projection.apply(written.records(), written.next());
    return this;
  }

  /// Reads the record for all subscriptions, and sends all that is due.
  void deliver() {
    read();
    send();
  }

  void read() {
    long end = written.next().getOrDefault(new TopicPartition(TOPIC, 0), 0L);
    Reader.Reading reading = deliveries.reading();
    for (Subscription reader : reading.subscriptions().all()) {
      if (reader.active()) {
        long from = reading.positions().of(reader.id()).getOrDefault(0, 0L);
        reading
            .dispatcher()
            .pass(
                records(from),
                List.of(reader),
                new Stretch(List.of(reader.id()), Map.of(0, from), Map.of(0, end)));
      }
    }
  }

  void send() {
    boolean begun = true;
    while (begun) {
      begun = deliveries.courier().look(null);
      while (deliveries.courier().busy()) {
        Thread.onSpinWait();
      }
    }
  }

  void later(Duration time) {
    clock.move(time);
    deliver();
  }

  void restart() {
    deliveries.close();
    deliveries = opened();
  }

  /// Forgets the read model, which then is built again from the record.
  void rebuild() {
    model.rebuild("a test wants it");
    projection.apply(written.records(), written.next());
  }

  /// Says that nobody has read anything yet.
  void rewind(Subscription subscription) {
    deliveries
        .reading()
        .subscriptions()
        .replace(subscription, subscription, Map.of(0, 0L), clock.instant());
  }

  @Override
  public void close() {
    deliveries.close();
    model.close();
  }

  private Deliveries opened() {
    return new Deliveries(
        new DeliverySettings(directory.resolve("subscriptions.sqlite"), true, mail),
        new Deliveries.Surroundings(
            Written.TOPICS,
            model,
            new SimpleMeterRegistry(),
            Duration.ofSeconds(1),
            clock,
            new Random(1),
            this::place));
  }

  private Map<Integer, Long> place(StartFrom start) {
    long end = written.next().getOrDefault(new TopicPartition(TOPIC, 0), 0L);
    return Map.of(0, start instanceof StartFrom.Beginning ? 0L : end);
  }

  private List<ConsumerRecord<byte[], byte[]>> records(long from) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(written.records());
    records.removeIf(record -> !record.topic().equals(TOPIC) || record.offset() < from);
    return records;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(text, malformed);
    }
  }
}
