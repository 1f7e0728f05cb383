package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.broker.KafkaExtension;
import dev.firstbad.broker.TestCluster;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaExtension.class)
final class EventStoreIT {
  private static final BisectionId ID = new BisectionId("one");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<AutoCloseable> open = new ArrayList<>();
  private Map<String, String> connection = Map.of();
  private Topic<BisectionId, Event> topic = Topics.with(SchemaRegistry.ofRepository()).events();

  @BeforeEach
  void create_a_topic(TestCluster cluster, TestInfo test) {
    connection = Map.of("bootstrap.servers", cluster.bootstrapServers());
    topic = named("events-" + test.getTestMethod().orElseThrow().getName());
    try (Admin admin = Admin.create(Map.copyOf(connection))) {
      TopicSetup.ensure(admin, List.of(topic));
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void what_is_appended_is_read_back() {
    List<Event> appended = store().append(ID, Notes.adding(ID, "a", "b"));

    assertThat(store().read(ID)).isEqualTo(appended).hasSize(2);
  }

  @Test
  void an_interrupt_is_put_off_until_the_events_are_in() {
    Iterator<Runnable> once = List.<Runnable>of(Thread.currentThread()::interrupt).iterator();

    List<Event> appended =
        store()
            .append(
                ID,
                recorded -> {
                  once.forEachRemaining(Runnable::run);
                  return Notes.unlessThere(ID, "a", "b").apply(recorded);
                });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(store().read(ID)).isEqualTo(appended).hasSize(2);
  }

  @Test
  void a_bisection_that_is_not_there_has_no_events() {
    assertThat(store().read(ID)).isEmpty();
  }

  @Test
  void what_is_there_is_not_appended_again() {
    store().append(ID, Notes.unlessThere(ID, "a", "b"));

    List<Event> appended = store().append(ID, Notes.unlessThere(ID, "a", "b"));

    assertThat(appended).isEmpty();
    assertThat(Notes.texts(store().read(ID))).containsExactly("a", "b");
  }

  @Test
  void who_was_overtaken_while_deciding_decides_again() {
    EventStore slow = store();
    EventStore fast = store();
    List<Integer> seen = new ArrayList<>();

    slow.append(
        ID,
        recorded -> {
          seen.add(recorded.size());
          if (recorded.isEmpty()) {
            fast.append(ID, Notes.adding(ID, "fast"));
          }
          return Notes.adding(ID, "slow").apply(recorded);
        });

    assertThat(seen).containsExactly(0, 1);
    assertThat(Notes.texts(store().read(ID))).containsExactly("fast", "slow");
  }

  @Test
  void what_was_never_committed_is_not_read() throws Exception {
    try (KafkaProducer<byte[], byte[]> other = transactional()) {
      other.beginTransaction();
      other.send(record(Notes.of(ID, 1, "lost"))).get();
      other.abortTransaction();
    }

    assertThat(store().read(ID)).isEmpty();
  }

  @Test
  void a_committed_event_behind_an_open_transaction_is_waited_for() throws Exception {
    try (KafkaProducer<byte[], byte[]> other = transactional();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
      other.beginTransaction();
      other.send(record(Notes.of(new BisectionId("neighbour"), 1, "open"))).get();
      Future<List<Event>> appended =
          elsewhere.submit(() -> {
            store().append(ID, Notes.adding(ID, "a"));
            return store().read(ID);
          });
      other.commitTransaction();

      assertThat(Notes.texts(appended.get())).containsExactly("a");
    }
  }

  @Test
  void threads_append_side_by_side() throws Exception {
    EventStore store = store();
    List<BisectionId> ids =
        IntStream.range(0, 100).mapToObj(i -> new BisectionId("parallel-" + i)).toList();

    inParallel(
        ids.stream()
            .<Callable<?>>map(id -> () -> store.append(id, Notes.adding(id, "a", "b", "c"))));

    assertThat(ids)
        .allSatisfy(id -> assertThat(Notes.texts(store.read(id))).containsExactly("a", "b", "c"));
  }

  @Test
  void two_processes_that_import_the_same_leave_each_once() throws Exception {
    List<BisectionId> ids =
        IntStream.range(0, 30).mapToObj(i -> new BisectionId("twice-" + i)).toList();
    EventStore one = store();
    EventStore two = store();

    inParallel(
        Stream.of(one, two)
            .<Callable<?>>map(store ->
                () -> {
                  ids.forEach(id -> store.append(id, Notes.unlessThere(id, "a", "b")));
                  return store;
                }));

    assertThat(ids)
        .allSatisfy(id -> assertThat(Notes.texts(one.read(id))).containsExactly("a", "b"));
  }

  @Test
  void five_hundred_appends_keep_their_order() {
    EventStore store = store();

    for (int i = 0; i < 500; i++) {
      store.append(ID, Notes.adding(ID, "event " + i));
    }

    assertThat(store.read(ID))
        .extracting(Event::sequence)
        .isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
  }

  @Test
  void a_record_that_cannot_be_read_is_passed_over() throws Exception {
    store().append(ID, Notes.adding(ID, "a"));
    try (KafkaProducer<byte[], byte[]> stranger = producer(Map.of())) {
      stranger.send(record(ID, new byte[] {'{', '}'})).get();
    }

    store().append(ID, Notes.adding(ID, "b"));

    assertThat(Notes.texts(store().read(ID))).containsExactly("a", "b");
  }

  @Test
  void an_event_that_does_not_continue_the_record_is_refused() {
    store().append(ID, Notes.adding(ID, "a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().append(ID, recorded -> List.of(Notes.of(ID, 1, "again"))))
        .withMessage("event one/1 does not continue one, whose last event is 1");
  }

  @Test
  void an_event_that_is_too_large_is_refused_and_leaves_nothing() {
    String large =
        new Random(1)
            .ints(200_000, ' ', '~')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThatThrownBy(() -> store().append(ID, Notes.adding(ID, "small", large)))
        .isInstanceOf(EventTooLarge.class);

    assertThat(store().read(ID)).isEmpty();
  }

  @Test
  void a_cluster_that_does_not_answer_is_named() {
    Map<String, String> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
    try (EventStore store = new EventStore(nowhere, topic, Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> store.read(ID))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("127.0.0.1:1");
    }
  }

  private static void inParallel(Stream<Callable<?>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<?> done : work.map(threads::submit).toList()) {
        done.get();
      }
    }
  }

  private EventStore store() {
    EventStore store = new EventStore(connection, topic, PATIENCE);
    open.add(store);
    return store;
  }

  private KafkaProducer<byte[], byte[]> transactional() {
    KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "stranger"));
    producer.initTransactions();
    return producer;
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(connection);
    all.putAll(settings);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private ProducerRecord<byte[], byte[]> record(BisectionId id, byte[] value) {
    return new ProducerRecord<>(topic.name(), topic.key().serializer().serialize("", id), value);
  }

  private ProducerRecord<byte[], byte[]> record(Event event) {
    return record(event.bisection(), topic.value().serializer().serialize("", event));
  }

  /// A broker that takes no more than a small record.
  private static Topic<BisectionId, Event> named(String name) {
    Topic<BisectionId, Event> events = Topics.with(SchemaRegistry.ofRepository()).events();
    Map<String, String> config = new HashMap<>(events.config());
    config.put("max.message.bytes", "100000");
    return new Topic<>(name, events.key(), events.value(), 1, config);
  }
}
