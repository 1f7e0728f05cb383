package dev.firstbad.wire;

import static dev.firstbad.wire.Cluster.answer;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Sees to it that topics are there and kept as they must be.
public final class TopicSetup {
  private static final int SAFE = 3;
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private TopicSetup() {}

  /// Creates what is missing. With three brokers a record is on three, and on two before it is
  /// acknowledged; with fewer it is on one.
  ///
  /// @throws UnsoundTopics if a topic is kept otherwise than it must be: it was there, or somebody
  ///   else made it meanwhile
  /// @throws Unavailable if the cluster does not answer
  public static void ensure(Admin admin, Collection<Topic<?, ?>> topics) {
    Set<String> existing = answer("Kafka", admin.listTopics().names());
    List<Topic<?, ?>> missing =
        topics.stream().filter(topic -> !existing.contains(topic.name())).toList();
    boolean safe = answer("Kafka", admin.describeCluster().nodes()).size() >= SAFE;
    missing.forEach(topic -> create(admin, topic, safe));
    awaitVisible(admin, missing.stream().map(Topic::name).toList());
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

  /// A topic is made before every broker has heard of it.
  private static void awaitVisible(Admin admin, List<String> names) {
    Deadline end = Deadline.in(VISIBLE_WITHIN);
    while (!areVisible(admin, names, end)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean areVisible(Admin admin, List<String> names, Deadline end) {
    try {
      answer("Kafka", admin.describeTopics(names).allTopicNames());
      return true;
    } catch (Unavailable e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || end.isOver()) {
        throw e;
      }
      return false;
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
