package dev.firstbad.query.readmodel;

import java.util.Map;
import java.util.TreeMap;

/// Where rows come from: a Kafka cluster and, by name, the ids of its topics. Offsets mean nothing
/// in another cluster, nor after a topic was deleted and made again.
public record Origin(String cluster, Map<String, String> topics) {
  public Origin {
    topics = Map.copyOf(topics);
  }

  @Override
  public String toString() {
    return "cluster " + cluster + ", topics " + new TreeMap<>(topics);
  }
}
