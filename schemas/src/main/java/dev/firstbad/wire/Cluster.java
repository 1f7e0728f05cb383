package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;

/// A Kafka cluster as far as we ask it.
final class Cluster implements AutoCloseable {
  private final Map<String, String> connection;
  private final Duration patience;
  private final Admin admin;
  private final Map<String, Integer> partitions = new ConcurrentHashMap<>();

  /// @param patience how long we wait for a cluster that does not answer before we give up
  Cluster(Map<String, String> connection, Duration patience) {
    this.connection = Map.copyOf(connection);
    this.patience = patience;
    int millis = (int) patience.toMillis();
    this.admin =
        Admin.create(
            settings(Map.of("default.api.timeout.ms", millis, "request.timeout.ms", millis / 3)));
  }

  Duration patience() {
    return patience;
  }

  /// The settings of a client: how to reach the cluster, and its own.
  Map<String, Object> settings(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.putAll(own);
    return settings;
  }

  /// Where Kafka's producers put a key.
  int partitionOf(String key, String topic) {
    int count = partitions.computeIfAbsent(topic, this::partitions);
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % count;
  }

  /// The offset behind the last record, committed or not.
  long endOf(TopicPartition partition) {
    ListOffsetsOptions all = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
    return answer(
            toString(),
            admin
                .listOffsets(Map.of(partition, OffsetSpec.latest()), all)
                .partitionResult(partition))
        .offset();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }

  /// What a cluster says; throws [Unavailable] if it says nothing or no.
  static <T> T answer(String cluster, KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unavailable(cluster, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(cluster, e);
    }
  }

  Unavailable unavailable(Throwable cause) {
    return unavailable(toString(), cause);
  }

  @Override
  public String toString() {
    return "Kafka at " + connection.get("bootstrap.servers");
  }

  private static Unavailable unavailable(String cluster, Throwable cause) {
    String what = cause instanceof TimeoutException ? " does not answer, is it running?: " : ": ";
    return new Unavailable(cluster + what + cause.getMessage(), cause);
  }

  private int partitions(String topic) {
    return answer(
        toString(),
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .thenApply(topics -> requireNonNull(topics.get(topic)).partitions().size()));
  }
}
