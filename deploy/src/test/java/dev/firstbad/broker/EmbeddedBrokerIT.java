package dev.firstbad.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {

  @TempDir Path directory;

  @Test
  void records_survive_a_restart_on_another_port() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        TestClient client = new TestClient(broker.bootstrapServers())) {
      client.create(new NewTopic("kept", 1, (short) 1));
      client.produce("kept", "before");
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        TestClient client = new TestClient(broker.bootstrapServers())) {
      client.produce("kept", "after");

      assertThat(client.consume("kept")).isEqualTo(List.of("before", "after"));
    }
  }

  @Test
  void a_port_in_use_is_named_and_leaves_the_directory_alone() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = other.getLocalPort();

      assertThatExceptionOfType(BrokerStartException.class)
          .isThrownBy(() -> EmbeddedBroker.start(directory.resolve("data"), taken))
          .withMessageContaining("port " + taken)
          .withMessageContaining("--kafka-port");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_directory_that_is_no_directory_is_named() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> EmbeddedBroker.start(file, 0))
        .withMessageContaining("cannot write to the data directory " + file);
  }

  @Test
  void a_damaged_directory_is_named_and_freed() throws Exception {
    Files.createDirectories(directory.resolve("kafka"));
    Files.writeString(directory.resolve("kafka/meta.properties"), "version=nonsense\n");

    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> EmbeddedBroker.start(directory, 0))
        .withMessageContaining("Kafka did not start in " + directory);

    DataDirectory.open(directory).close();
  }
}
