package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.broker.KafkaExtension;
import dev.firstbad.broker.TestCluster;
import dev.firstbad.event.Event;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.TopicSetup;
import dev.firstbad.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
final class RebuildIT {
  private static final String APPLICATION = "rebuild-streams";

  private final Topics topics = prefixed(Topics.with(SchemaRegistry.ofRepository()));

  @Test
  void without_any_derived_topic_and_store_the_same_views_come_back(
      TestCluster cluster, @TempDir Path state) throws Exception {
    try (Admin admin = Admin.create(Map.copyOf(connection(cluster)))) {
      TopicSetup.ensure(admin, topics.all());
      Map<String, Bytes> expected = Views.expected(topics, record(cluster));
      assertThat(viewsOf(cluster, state, expected)).isEqualTo(expected);

      Utils.delete(state.toFile());
      assertThat(readBack(cluster, state)).isPositive();

      deleteAllDerived(admin);
      Utils.delete(state.toFile());
      TopicSetup.ensure(admin, topics.all());

      assertThat(viewsOf(cluster, state, expected)).isEqualTo(expected);
    }
  }

  private List<Event> record(TestCluster cluster) {
    List<Event> events = new ArrayList<>();
    try (EventStore store =
        new EventStore(connection(cluster), topics.events(), Duration.ofSeconds(30))) {
      for (int i = 0; i < 20; i++) {
        List<Event> told = Tale.told(i);
        events.addAll(store.append(Tale.id(i), recorded -> told));
      }
    }
    return events;
  }

  /// What the views hold when they are as expected; the program runs until then.
  private Map<String, Bytes> viewsOf(TestCluster cluster, Path state, Map<String, Bytes> expected) {
    try (StreamsProgram program = start(cluster, state);
        ViewReader reader = new ViewReader(cluster.bootstrapServers(), views())) {
      Map<String, Bytes> found = reader.await(expected);
      assertThat(program.failure()).isEmpty();
      return found;
    }
  }

  /// How many records were read back when the program ran.
  private long readBack(TestCluster cluster, Path state) {
    try (StreamsProgram program = start(cluster, state)) {
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(program::isRunning);
      return program.readBack();
    }
  }

  private StreamsProgram start(TestCluster cluster, Path state) {
    return StreamsProgram.start(
        new StreamsSettings(cluster.bootstrapServers(), APPLICATION, "one", state, 1, 0, 1, null),
        topics);
  }

  private void deleteAllDerived(Admin admin) throws Exception {
    List<String> derived = new ArrayList<>(views());
    derived.add(topics.alerts().name());
    derived.add(topics.dead().name());
    admin.listTopics().names().get().stream()
        .filter(name -> name.startsWith(APPLICATION))
        .forEach(derived::add);
    admin.deleteTopics(derived).all().get();
    admin
        .removeMembersFromConsumerGroup(APPLICATION, new RemoveMembersFromConsumerGroupOptions())
        .all()
        .get();
    admin.deleteConsumerGroups(List.of(APPLICATION)).all().get();
  }

  private List<String> views() {
    return Stream.of(topics.bisections(), topics.culprits(), topics.evidence())
        .map(Topic::name)
        .toList();
  }

  private static Map<String, String> connection(TestCluster cluster) {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }

  private static Topics prefixed(Topics topics) {
    return new Topics(
        prefixed(topics.events()),
        prefixed(topics.bisections()),
        prefixed(topics.culprits()),
        prefixed(topics.evidence()),
        prefixed(topics.alerts()),
        prefixed(topics.dead()));
  }

  private static <K, V> Topic<K, V> prefixed(Topic<K, V> topic) {
    return new Topic<>(
        "rebuild-" + topic.name(), topic.key(), topic.value(), topic.partitions(), topic.config());
  }
}
