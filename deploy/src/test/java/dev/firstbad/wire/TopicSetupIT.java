package dev.firstbad.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firstbad.broker.KafkaExtension;
import dev.firstbad.broker.TestCluster;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaExtension.class)
final class TopicSetupIT {
  private Admin admin;

  @BeforeEach
  void open(TestCluster cluster) {
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void what_is_missing_is_created_as_it_must_be() throws Exception {
    Topic<BisectionId, Event> topic = events("created");

    TopicSetup.ensure(admin, List.of(topic));

    Config config = config(topic);
    assertThat(topic.config())
        .allSatisfy((key, value) -> assertThat(config.get(key).value()).isEqualTo(value));
    assertThat(config.get("min.insync.replicas").value()).isEqualTo("1");
  }

  @Test
  void what_is_there_stays_as_it_is() {
    Topic<BisectionId, Event> topic = events("there");
    TopicSetup.ensure(admin, List.of(topic));

    assertThatCode(() -> TopicSetup.ensure(admin, List.of(topic))).doesNotThrowAnyException();
  }

  @Test
  void a_topic_that_would_forget_is_named_with_all_that_is_wrong() throws Exception {
    Topic<BisectionId, Event> topic = events("forgetful");
    Map<String, String> forgetful =
        Map.of(
            "retention.ms", "604800000", "compression.type", "zstd", "cleanup.policy", "compact");
    admin
        .createTopics(List.of(new NewTopic(topic.name(), 1, (short) 1).configs(forgetful)))
        .all()
        .get();

    assertThatExceptionOfType(UnsoundTopics.class)
        .isThrownBy(() -> TopicSetup.ensure(admin, List.of(topic)))
        .withMessage(
            "change these topics with kafka-configs --alter --add-config, or choose another"
                + " cluster: forgetful has cleanup.policy=compact, not delete; forgetful has"
                + " retention.ms=604800000, not -1");
  }

  private Config config(Topic<?, ?> topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    return requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
  }

  private static Topic<BisectionId, Event> events(String name) {
    Topic<BisectionId, Event> events = Topics.with(SchemaRegistry.ofRepository()).events();
    return new Topic<>(name, events.key(), events.value(), 1, events.config());
  }
}
