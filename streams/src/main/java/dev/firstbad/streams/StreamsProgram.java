package dev.firstbad.streams;

import dev.firstbad.whatif.Candidate;
import dev.firstbad.wire.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/// The running views. The topics must be there; internal ones are made.
public final class StreamsProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Topics topics;
  private final RocksMemory memory = new RocksMemory();
  private final Casualties casualties = new Casualties(InstantSource.system());
  private final ReadBack readBack = new ReadBack();
  private final KafkaStreams streams;

  private StreamsProgram(StreamsSettings settings, Topics topics) {
    this.topics = topics;
    Properties properties = StreamsProperties.of(settings, memory);
    streams =
        new KafkaStreams(StreamsTopology.of(topics, shadow(settings), properties), properties);
    streams.setUncaughtExceptionHandler(casualties);
    streams.setGlobalStateRestoreListener(readBack);
  }

  /// Starts and returns at once; [#isRunning] says when the work has begun.
  public static StreamsProgram start(StreamsSettings settings, Topics topics) {
    StreamsProgram program = new StreamsProgram(settings, topics);
    program.streams.start();
    return program;
  }

  public KafkaStreams.State state() {
    return streams.state();
  }

  /// Whether stores are restored and events are being folded.
  public boolean isRunning() {
    return state() == KafkaStreams.State.RUNNING;
  }

  /// How many records of lost stores were read back so far.
  public long readBack() {
    return readBack.records();
  }

  /// Why it stopped by itself.
  public Optional<Throwable> failure() {
    return casualties.fatal();
  }

  /// Events fetched by nobody yet, as far as this instance knows.
  public long lag() {
    return streams.metrics().values().stream()
        .filter(metric -> isEventLag(metric.metricName()))
        .map(Metric::metricValue)
        .mapToLong(value -> value instanceof Double lag && lag > 0 ? lag.longValue() : 0)
        .sum();
  }

  public Map<MetricName, ? extends Metric> metrics() {
    return streams.metrics();
  }

  /// Stores that are still open after that would read memory that is gone: then it stays.
  @Override
  public void close() {
    if (streams.close(PATIENCE)) {
      memory.close();
    }
  }

  private static @Nullable Candidate shadow(StreamsSettings settings) {
    return settings.shadow() == null ? null : Candidate.named(settings.shadow()).orElseThrow();
  }

  private boolean isEventLag(MetricName metric) {
    return metric.name().equals("records-lag")
        && topics.events().name().equals(metric.tags().get("topic"));
  }
}
