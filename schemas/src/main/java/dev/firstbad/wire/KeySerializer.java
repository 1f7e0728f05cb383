package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Writes keys as text in UTF-8.
record KeySerializer<K>(Function<K, String> text) implements Serializer<K> {
  @Override
  public byte @Nullable [] serialize(String topic, @Nullable K key) {
    return key == null ? null : text.apply(key).getBytes(UTF_8);
  }
}
