package dev.firstbad.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A Kafka cluster of one broker in this process; its records survive in a data directory.
///
/// It listens on the loopback address only.
public final class EmbeddedBroker implements AutoCloseable {
  private final DataDirectory data;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(DataDirectory data, KafkaRaftServer server, int port) {
    this.data = data;
    this.server = server;
    this.port = port;
  }

  /// Returns when the broker takes requests and no transaction hangs that an earlier one left.
  ///
  /// @param port where it listens; 0 for any free port
  /// @throws BrokerStartException if the port or the directory cannot be had, or Kafka refuses
  public static EmbeddedBroker start(Path directory, int port) {
    int free = Ports.free(port, "--kafka-port");
    DataDirectory data = DataDirectory.open(directory);
    try {
      KafkaRaftServer server = startServer(data.path().resolve("kafka"), free);
      EmbeddedBroker broker = new EmbeddedBroker(data, server, free);
      HangingTransactions.end(broker.bootstrapServers());
      return broker;
    } catch (Exception failure) {
      data.close();
      throw new BrokerStartException(
          "Kafka did not start in %s: %s".formatted(directory, failure.getMessage()), failure);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /// Stops cleanly: what was acknowledged is on disk, and the directory is free for the next one.
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    data.close();
  }

  private static KafkaRaftServer startServer(Path logs, int port) throws Exception {
    Exit.setHaltProcedure((status, reason) -> halt(logs));
    formatOnce(logs);
    KafkaConfig config = new KafkaConfig(BrokerSettings.of(logs, port, Ports.any()), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return server;
  }

  private static void formatOnce(Path logs) throws Exception {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerSettings.NODE_ID)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .addDirectory(logs.toString())
        .setMetadataLogDirectory(logs.toString())
        .run();
  }

  /// Kafka gives up the whole process when it can no longer keep its promises.
  private static void halt(Path logs) {
    System.err.printf("Kafka cannot go on in %s; is the disk full?%n", logs);
    Runtime.getRuntime().halt(3);
  }
}
