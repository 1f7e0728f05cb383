package dev.firstbad.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;

/// Reads topics from their beginnings and compacts them, by `topic key`.
final class ViewReader implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Bytes> records = new TreeMap<>();

  ViewReader(String bootstrap, Collection<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /// What is there as soon as it is as expected, or else when patience ends.
  Map<String, Bytes> await(Map<String, Bytes> expected) {
    Instant end = Instant.now().plusSeconds(60);
    while (!records.equals(expected) && Instant.now().isBefore(end)) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::keep);
    }
    return records;
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    String key = record.topic() + " " + new String(record.key(), UTF_8);
    if (record.value() == null) {
      records.remove(key);
    } else {
      records.put(key, Bytes.wrap(record.value()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
