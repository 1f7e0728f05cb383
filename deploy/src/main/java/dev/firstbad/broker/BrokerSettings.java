package dev.firstbad.broker;

import dev.firstbad.wire.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The settings of a Kafka cluster of one broker, under Kafka's own names.
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String HOST = "127.0.0.1";
  private static final String LARGEST_BATCH_BYTES = Integer.toString(Topics.LARGEST_RECORD);

  /// What our topics rely on, wherever the broker runs.
  ///
  /// History is kept for ever: by default Kafka deletes records whose own timestamp is a week old,
  /// and an imported bisection is years old.
  static final Map<String, String> TOPICS =
      Map.of(
          "auto.create.topics.enable", "false",
          "log.retention.ms", "-1",
          "log.retention.bytes", "-1",
          "message.max.bytes", LARGEST_BATCH_BYTES,
          "replica.fetch.max.bytes", LARGEST_BATCH_BYTES);

  /// A single broker cannot replicate, need not wait for others, and shares its memory with us.
  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
          Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)));

  private BrokerSettings() {}

  static Map<String, String> of(Path logs, int port, int controllerPort) {
    String broker = "PLAINTEXT://%s:%d".formatted(HOST, port);
    String controller = "%s://%s:%d".formatted(CONTROLLER_LISTENER, HOST, controllerPort);
    Map<String, String> settings = new HashMap<>(TOPICS);
    settings.putAll(ALONE);
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("log.dirs", logs.toString());
    settings.put("listeners", broker + "," + controller);
    settings.put("advertised.listeners", broker);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
    return Map.copyOf(settings);
  }
}
