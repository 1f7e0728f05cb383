package dev.firstbad.query.projection;

import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.Rows;
import dev.firstbad.wire.Topics;
import dev.firstbad.wire.UnreadableRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the records of the topics make of the read model. Rows and the offsets that they reach are
/// written together or not at all.
public final class Projection {
  private static final Logger log = LoggerFactory.getLogger(Projection.class);

  private final ReadModel model;
  private final MeterRegistry metrics;
  private final Map<String, Source> sources;

  public Projection(Topics topics, ReadModel model, MeterRegistry metrics) {
    this.model = model;
    this.metrics = metrics;
    this.sources =
        Stream.of(
                Source.events(topics.events()),
                Source.view(
                    topics.bisections(),
                    (rows, key, bisection, wire) -> rows.put(bisection.get(), wire),
                    Rows::remove),
                Source.view(
                    topics.culprits(),
                    (rows, key, culprit, wire) -> rows.put(culprit.get(), wire),
                    Rows::remove),
                Source.view(
                    topics.evidence(),
                    (rows, key, evidence, wire) -> rows.put(key, wire),
                    Rows::remove),
                Source.alerts(topics.alerts()))
            .collect(Collectors.toUnmodifiableMap(Source::topic, Function.identity()));
  }

  /// The topics that are read.
  List<String> topics() {
    return List.copyOf(sources.keySet());
  }

  /// Writes what the records say and that they were read.
  ///
  /// @param next the offset of the next record, by partition
  public void apply(
      Iterable<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) {
    Collection<ConsumerRecord<byte[], byte[]>> counting = counting(records);
    model.write(rows -> {
      for (ConsumerRecord<byte[], byte[]> record : counting) {
        put(rows, record);
      }
      for (Map.Entry<TopicPartition, Long> reached : next.entrySet()) {
        rows.reached(reached.getKey(), reached.getValue());
      }
    });
  }

  /// Of views the last record of each key, the others are outdated already.
  private Collection<ConsumerRecord<byte[], byte[]>> counting(
      Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<Object, ConsumerRecord<byte[], byte[]>> counting = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.key() == null) {
        skip(record, "it has no key");
      } else {
        counting.put(source(record).identity(record), record);
      }
    }
    return counting.values();
  }

  private void put(Rows rows, ConsumerRecord<byte[], byte[]> record) throws SQLException {
    try {
      source(record).change().apply(rows, record);
      metrics.counter("firstbad.projector.records", "topic", record.topic()).increment();
    } catch (UnreadableRecord unreadable) {
      skip(record, String.valueOf(unreadable.getMessage()));
    }
  }

  private Source source(ConsumerRecord<byte[], byte[]> record) {
    Source source = sources.get(record.topic());
    if (source == null) {
      throw new IllegalArgumentException("no rows are made of topic " + record.topic());
    }
    return source;
  }

  private void skip(ConsumerRecord<byte[], byte[]> record, String reason) {
    metrics.counter("firstbad.projector.skipped", "topic", record.topic()).increment();
    log.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", reason)
        .log("record skipped");
  }
}
