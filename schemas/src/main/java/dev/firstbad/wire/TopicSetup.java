package dev.firstbad.wire;

import static dev.firstbad.wire.Cluster.answer;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/// Sees to it that topics are there and kept as they must be.
public final class TopicSetup {
  private static final int SAFE = 3;

  private TopicSetup() {}

  /// Creates what is missing. With three brokers a record is on three, and on two before it is
  /// acknowledged; with fewer it is on one.
  ///
  /// @throws UnsoundTopics if a topic that was there is kept otherwise than it must be
  /// @throws Unavailable if the cluster does not answer
  public static void ensure(Admin admin, Collection<Topic<?, ?>> topics) {
    Set<String> existing = answer("Kafka", admin.listTopics().names());
    boolean safe = answer("Kafka", admin.describeCluster().nodes()).size() >= SAFE;
    for (Topic<?, ?> topic : topics) {
      if (!existing.contains(topic.name())) {
        create(admin, topic, safe);
      }
    }
    List<String> differences = differences(admin, topics);
    if (!differences.isEmpty()) {
      throw new UnsoundTopics(differences);
    }
  }

  private static void create(Admin admin, Topic<?, ?> topic, boolean safe) {
    Map<String, String> config = new HashMap<>(topic.config());
    config.put("min.insync.replicas", safe ? "2" : "1");
    short replicas = (short) (safe ? SAFE : 1);
    NewTopic created = new NewTopic(topic.name(), topic.partitions(), replicas).configs(config);
    try {
      answer("Kafka", admin.createTopics(List.of(created)).all());
    } catch (Unavailable e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static List<String> differences(Admin admin, Collection<Topic<?, ?>> topics) {
    List<ConfigResource> resources = topics.stream().map(TopicSetup::resource).toList();
    Map<ConfigResource, Config> configs = answer("Kafka", admin.describeConfigs(resources).all());
    List<String> differences = new ArrayList<>();
    for (Topic<?, ?> topic : topics) {
      compare(topic, requireNonNull(configs.get(resource(topic))), differences);
    }
    return differences;
  }

  private static void compare(Topic<?, ?> topic, Config config, List<String> differences) {
    new TreeMap<>(topic.config())
        .forEach((key, wanted) -> {
          String found = config.get(key).value();
          if (!wanted.equals(found)) {
            differences.add("%s has %s=%s, not %s".formatted(topic.name(), key, found, wanted));
          }
        });
  }

  private static ConfigResource resource(Topic<?, ?> topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }
}
