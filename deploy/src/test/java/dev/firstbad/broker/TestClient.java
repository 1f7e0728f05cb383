package dev.firstbad.broker;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What a test asks of a cluster: topics, and strings in their partition 0.
final class TestClient implements AutoCloseable {

  private final Map<String, Object> connection;
  private final Admin admin;

  TestClient(String bootstrapServers) {
    this.connection = Map.of("bootstrap.servers", bootstrapServers);
    this.admin = Admin.create(connection);
  }

  void create(NewTopic topic) throws Exception {
    admin.createTopics(List.of(topic)).all().get();
  }

  Map<String, String> settings(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().values().stream()
        .flatMap(settings -> settings.entries().stream())
        .collect(toMap(ConfigEntry::name, ConfigEntry::value));
  }

  /// Returns when all values are acknowledged.
  void produce(String topic, String... values) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, 0, null, value)).get();
      }
    }
  }

  /// One in whose open transaction the value is, acknowledged.
  KafkaProducer<String, String> begin(String transactionalId, String topic, String value)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("transactional.id", transactionalId);
    KafkaProducer<String, String> writer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    writer.initTransactions();
    writer.beginTransaction();
    writer.send(new ProducerRecord<>(topic, 0, null, value)).get();
    return writer;
  }

  /// Returns all that is in the topic now.
  List<String> consume(String topic) {
    return consume(topic, "read_uncommitted");
  }

  /// Returns all that is committed in the topic now.
  List<String> committed(String topic) {
    return consume(topic, "read_committed");
  }

  private List<String> consume(String topic, String isolation) {
    TopicPartition partition = new TopicPartition(topic, 0);
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", isolation);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      Map<TopicPartition, Long> end = consumer.endOffsets(List.of(partition));
      List<String> values = new ArrayList<>();
      while (!end.equals(Map.of(partition, consumer.position(partition)))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
