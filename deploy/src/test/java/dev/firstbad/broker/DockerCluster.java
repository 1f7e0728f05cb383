package dev.firstbad.broker;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/// A cluster of one broker in a container.
final class DockerCluster implements TestCluster {

  private final KafkaContainer container;

  private DockerCluster(KafkaContainer container) {
    this.container = container;
  }

  /// @throws IllegalStateException if no Docker engine answers
  static DockerCluster start() {
    KafkaContainer container = new KafkaContainer("apache/kafka:" + kafkaVersion());
    container.withEnv(environment(BrokerSettings.TOPICS));
    container.start();
    return new DockerCluster(container);
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }

  @Override
  public String toString() {
    return "container of " + container.getDockerImageName();
  }

  private static String kafkaVersion() {
    return AppInfoParser.getVersion();
  }

  /// The image takes `log.retention.ms` as `KAFKA_LOG_RETENTION_MS`.
  private static Map<String, String> environment(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
  }

  private static String variable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
