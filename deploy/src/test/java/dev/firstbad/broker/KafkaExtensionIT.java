package dev.firstbad.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaExtension.class)
final class KafkaExtensionIT {

  @Test
  void a_topic_keeps_its_records_for_ever_on_either_back_end(TestCluster cluster) throws Exception {
    try (TestClient client = new TestClient(cluster.bootstrapServers())) {
      String topic = "kept-for-ever";

      client.create(new NewTopic(topic, Optional.empty(), Optional.empty()));

      assertThat(client.settings(topic))
          .containsEntry("retention.ms", "-1")
          .containsEntry("retention.bytes", "-1")
          .containsEntry("max.message.bytes", Integer.toString(64 << 20));
    }
  }

  @Test
  void a_record_is_read_back(TestCluster cluster) throws Exception {
    try (TestClient client = new TestClient(cluster.bootstrapServers())) {
      client.create(new NewTopic("read-back", 1, (short) 1));

      client.produce("read-back", "first", "second");

      assertThat(client.consume("read-back")).isEqualTo(List.of("first", "second"));
    }
  }
}
