package dev.firstbad.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/// A cluster of one broker in this JVM, in a temporary directory.
final class JvmCluster implements TestCluster {

  private final Path directory;
  private final EmbeddedBroker broker;

  private JvmCluster(Path directory, EmbeddedBroker broker) {
    this.directory = directory;
    this.broker = broker;
  }

  static JvmCluster start() {
    try {
      Path directory = Files.createTempDirectory("firstbad-test-kafka");
      return new JvmCluster(directory, EmbeddedBroker.start(directory, 0));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public void close() {
    broker.close();
    try {
      Utils.delete(directory.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return "broker in this JVM";
  }
}
