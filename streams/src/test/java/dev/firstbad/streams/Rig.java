package dev.firstbad.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// The whole topology on a test bench: events go in, time passes on demand, views come out.
final class Rig implements AutoCloseable {
  static final Topics TOPICS = Topics.with(SchemaRegistry.ofRepository());

  private final RocksMemory memory = new RocksMemory();
  private final TopologyTestDriver driver;
  private final TestInputTopic<BisectionId, Event> events;
  private final TestInputTopic<byte[], byte[]> bytes;

  /// @param state an empty directory for the stores
  Rig(Path state) {
    this(state, null);
  }

  /// @param shadow the policy that only looks on; null for none
  Rig(Path state, @Nullable Candidate shadow) {
    StreamsSettings settings = StreamsSettings.standalone("nowhere:1", state, null);
    Properties properties = StreamsProperties.of(settings, memory);
    driver =
        new TopologyTestDriver(
            StreamsTopology.of(TOPICS, shadow, properties), properties, Tales.RECORDED);
    Topic<BisectionId, Event> topic = TOPICS.events();
    events =
        driver.createInputTopic(topic.name(), topic.key().serializer(), topic.value().serializer());
    bytes =
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  void tell(Collection<Event> told) {
    told.forEach(event -> events.pipeInput(event.bisection(), event, Tales.RECORDED));
  }

  void tell(Event... told) {
    tell(List.of(told));
  }

  void bytes(TestRecord<byte[], byte[]> record) {
    bytes.pipeInput(record);
  }

  /// Long enough for all news to arrive everywhere, however long a busy machine makes keys rest.
  void settle() {
    for (int i = 0; i < 12; i++) {
      driver.advanceWallClockTime(Duration.ofHours(1));
    }
  }

  /// What was written to a topic since the last look, record by record.
  <K, V> List<TestRecord<K, V>> written(Topic<K, V> topic) {
    return driver
        .createOutputTopic(topic.name(), topic.key().deserializer(), topic.value().deserializer())
        .readRecordsToList();
  }

  /// What a topic holds now, if nobody looked before and it were compacted.
  Map<String, Bytes> compacted(Topic<?, ?> topic) {
    Map<String, Bytes> view = new TreeMap<>();
    for (TestRecord<byte[], byte[]> record :
        driver
            .createOutputTopic(
                topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList()) {
      String key = new String(record.key(), UTF_8);
      if (record.value() == null) {
        view.remove(key);
      } else {
        view.put(key, Bytes.wrap(record.value()));
      }
    }
    return view;
  }

  /// All views, compacted, by the names of their topics.
  Map<String, Map<String, Bytes>> views() {
    settle();
    Map<String, Map<String, Bytes>> views = new LinkedHashMap<>();
    for (Topic<?, ?> topic : List.of(TOPICS.bisections(), TOPICS.culprits(), TOPICS.evidence())) {
      views.put(topic.name(), compacted(topic));
    }
    return views;
  }

  double metric(String name) {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(name))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .sum();
  }

  @Override
  public void close() {
    driver.close();
    memory.close();
  }
}
