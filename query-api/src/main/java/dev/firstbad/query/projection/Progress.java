package dev.firstbad.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the read model is behind the topics.
final class Progress {
  private static final Logger log = LoggerFactory.getLogger(Progress.class);

  private final Map<String, Long> lag = new ConcurrentHashMap<>();
  private Map<TopicPartition, Long> goal = Map.of();
  private volatile Optional<String> behind = Optional.of("reading of the topics has not begun");

  Progress(List<String> topics, MeterRegistry metrics) {
    for (String topic : topics) {
      Gauge.builder("firstbad.projector.lag", lag, known -> known.getOrDefault(topic, 0L))
          .tag("topic", topic)
          .description("records on the topic that are not in the read model yet")
          .register(metrics);
    }
  }

  Optional<String> behind() {
    return behind;
  }

  /// Says why nothing moves, once as long as the reason stays.
  void stalled(String reason) {
    if (!behind.equals(Optional.of(reason))) {
      log.atWarn().addKeyValue("reason", reason).log("read model cannot follow, trying again");
    }
    behind = Optional.of(reason);
  }

  void catchUpWith(Map<TopicPartition, Long> ends) {
    goal = ends;
    behind = Optional.of("the read model is catching up with the topics");
  }

  void reached(Feed feed) {
    lag.putAll(feed.lag());
    if (behind.isEmpty()) {
      return;
    }
    if (feed.reached(goal)) {
      behind = Optional.empty();
      log.atInfo().log("read model has caught up with the topics");
    } else {
      long left = lag.values().stream().mapToLong(Long::longValue).sum();
      behind = Optional.of("the read model is " + left + " records behind the topics");
    }
  }
}
