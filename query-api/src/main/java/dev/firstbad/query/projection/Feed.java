package dev.firstbad.query.projection;

import dev.firstbad.query.readmodel.Origin;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The records of some topics, all partitions of them, committed ones only; it belongs to no
/// consumer group, as the offsets lie with the rows.
public final class Feed implements AutoCloseable {
  private static final Map<String, Object> PATIENCE =
      Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000);

  private static final Map<String, Object> CONSUMER =
      Map.of(
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          "read_committed",
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "none",
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false,
          ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
          5_000);

  private final List<String> topics;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /// Connects when it is first asked.
  ///
  /// @param kafka settings of Kafka's clients, `bootstrap.servers` at least
  public Feed(Map<String, Object> kafka, List<String> topics) {
    this.topics = topics;
    Map<String, Object> settings = new HashMap<>(PATIENCE);
    settings.putAll(kafka);
    admin = Admin.create(settings);
    settings.putAll(CONSUMER);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /// Which cluster and topics these are now.
  public Origin origin() {
    Map<String, String> ids = new HashMap<>();
    descriptions().forEach(topic -> ids.put(topic.name(), topic.topicId().toString()));
    return new Origin(cluster(), ids);
  }

  /// Begins to read every partition, at the offset given or else at its beginning.
  public void start(Map<TopicPartition, Long> next) {
    consumer.assign(partitions());
    for (TopicPartition partition : consumer.assignment()) {
      Long offset = next.get(partition);
      if (offset == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, offset);
      }
    }
  }

  /// Whether every partition is read.
  public boolean complete() {
    return consumer.assignment().equals(partitions());
  }

  /// The next records, as soon as there are any.
  public ConsumerRecords<byte[], byte[]> poll(Duration wait) {
    return consumer.poll(wait);
  }

  /// How many records are there that were not read, by topic; of topics where that is known.
  public Map<String, Long> lag() {
    Map<String, Long> lag = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      consumer.currentLag(partition).ifPresent(p -> lag.merge(partition.topic(), p, Long::sum));
    }
    return lag;
  }

  /// Goes on elsewhere, unless it is there already; from partitions that are not named it goes on
  /// as it was.
  public void seek(Map<TopicPartition, Long> next) {
    for (Map.Entry<TopicPartition, Long> place : next.entrySet()) {
      if (consumer.position(place.getKey()) != place.getValue()) {
        consumer.seek(place.getKey(), place.getValue());
      }
    }
  }

  /// The offset of the next record of each partition.
  public Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, consumer.position(partition));
    }
    return positions;
  }

  /// Where each partition ends now.
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(consumer.assignment());
  }

  /// Whether everything before these offsets was read.
  boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /// An interrupt asks for this very thing and would only disturb it: it waits until it is done.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    admin.close(Duration.ofSeconds(1));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<TopicPartition> partitions() {
    Set<TopicPartition> partitions = new HashSet<>();
    for (TopicDescription topic : descriptions()) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        partitions.add(new TopicPartition(topic.name(), partition.partition()));
      }
    }
    return partitions;
  }

  private Collection<TopicDescription> descriptions() {
    try {
      return admin.describeTopics(topics).allTopicNames().get().values();
    } catch (ExecutionException | InterruptedException failure) {
      throw failed(failure);
    }
  }

  private String cluster() {
    try {
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException | InterruptedException failure) {
      throw failed(failure);
    }
  }

  private static KafkaException failed(Exception failure) {
    return switch (failure) {
      case InterruptedException stopped -> new InterruptException(stopped);
      case ExecutionException e when e.getCause() instanceof KafkaException cause -> cause;
      default -> new KafkaException(failure);
    };
  }
}
