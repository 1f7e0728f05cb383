package dev.firstbad.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
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
  void a_transaction_that_nobody_would_end_is_ended_after_a_kill() throws Exception {
    Path copy;
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("killed"), 0);
        TestClient client = new TestClient(broker.bootstrapServers())) {
      client.create(new NewTopic("kept", 1, (short) 1));
      try (var _ = client.begin("writer", "kept", "never committed")) {
        copy = asKilled(directory.resolve("killed"));
      }
    }
    forgetTransactions(copy);

    try (EmbeddedBroker broker = EmbeddedBroker.start(copy, 0);
        TestClient client = new TestClient(broker.bootstrapServers())) {
      client.produce("kept", "after");

      assertThat(client.committed("kept")).isEqualTo(List.of("after"));
    }
  }

  @Test
  void a_transaction_that_its_writer_can_still_commit_survives_a_kill() throws Exception {
    int port = Ports.any();
    try (TestClient client = new TestClient("127.0.0.1:" + port)) {
      KafkaProducer<String, String> writer;
      Path copy;
      try (var _ = EmbeddedBroker.start(directory.resolve("killed"), port)) {
        client.create(new NewTopic("kept", 1, (short) 1));
        writer = client.begin("writer", "kept", "before");
        copy = asKilled(directory.resolve("killed"));
      }
      try (writer;
          var _ = EmbeddedBroker.start(copy, port)) {
        writer.commitTransaction();

        assertThat(client.committed("kept")).isEqualTo(List.of("before"));
      }
    }
  }

  /// What is on disk at this moment, as a broker that is killed would leave it, but for what is
  /// being replaced.
  private Path asKilled(Path data) throws IOException {
    Path copy = directory.resolve("copy");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(one -> !one.toString().matches(".*[.](lock|tmp)")).toList()) {
        Files.copy(file, copy.resolve(data.relativize(file)));
      }
    }
    return copy;
  }

  /// A coordinator that ended them while their partitions had no leader would know as little.
  private static void forgetTransactions(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*/__transaction_state-\\d+/\\d+\\.log")) {
          Files.write(file, new byte[0]);
        }
      }
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
