package dev.firstbad.query.delivery;

import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.wire.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/// Where in the topic of events a subscription begins.
public final class Places implements Function<StartFrom, Map<Integer, Long>>, AutoCloseable {
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;
  private final String topic;

  /// Connects when it is first asked.
  ///
  /// @param kafka settings of Kafka's clients, `bootstrap.servers` at least
  Places(Map<String, Object> kafka, String topic) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("default.api.timeout.ms", 10_000);
    settings.put("request.timeout.ms", 5_000);
    this.admin = Admin.create(settings);
    this.topic = topic;
  }

  /// The offset of the first event, by partition; throws [Unavailable] where Kafka does not answer.
  @Override
  public Map<Integer, Long> apply(StartFrom start) {
    Map<Integer, Long> first = offsets(OffsetSpec.earliest());
    return switch (start) {
      case StartFrom.Beginning beginning -> first;
      case StartFrom.Now now -> offsets(OffsetSpec.latest());
      case StartFrom.Time(Instant from) -> at(from);
      case StartFrom.Offsets(Map<Integer, Long> next) -> within(first, next);
    };
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  /// Where nothing is so late, with what comes.
  private Map<Integer, Long> at(Instant from) {
    Map<Integer, Long> ends = offsets(OffsetSpec.latest());
    Map<Integer, Long> at = offsets(OffsetSpec.forTimestamp(from.toEpochMilli()));
    at.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
    return at;
  }

  private Map<Integer, Long> within(Map<Integer, Long> first, Map<Integer, Long> next) {
    Map<Integer, Long> ends = offsets(OffsetSpec.latest());
    Map<Integer, Long> within = new HashMap<>(first);
    within.replaceAll((partition, begin) ->
        Math.clamp(
            next.getOrDefault(partition, begin), begin, ends.getOrDefault(partition, begin)));
    return within;
  }

  private Map<Integer, Long> offsets(OffsetSpec which) {
    try {
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      for (TopicDescription described :
          admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
        for (TopicPartitionInfo partition : described.partitions()) {
          asked.put(new TopicPartition(topic, partition.partition()), which);
        }
      }
      Map<Integer, Long> offsets = new HashMap<>();
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
          admin.listOffsets(asked, COMMITTED).all().get().entrySet()) {
        offsets.put(found.getKey().partition(), found.getValue().offset());
      }
      return offsets;
    } catch (ExecutionException failure) {
      throw new Unavailable("Kafka does not say where its topics end", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Kafka", stopped);
    } catch (KafkaException failure) {
      throw new Unavailable("Kafka does not say where its topics end", failure);
    }
  }
}
