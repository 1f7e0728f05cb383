package dev.firstbad.wire;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/// A topic: its name, what its records hold and how, and how the broker keeps them.
///
/// @param partitions how many it is created with
/// @param config its settings by the broker's names
public record Topic<K, V>(
    String name, Serde<K> key, Serde<V> value, int partitions, Map<String, String> config) {
  public Topic {
    config = Map.copyOf(config);
  }
}
