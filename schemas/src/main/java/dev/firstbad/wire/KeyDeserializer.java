package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads keys that are text in UTF-8; throws [UnreadableRecord] with the reason where it cannot.
record KeyDeserializer<K>(Function<String, K> parse) implements Deserializer<K> {
  @Override
  public @Nullable K deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return parse.apply(new String(bytes, UTF_8));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord("its key is unsound: " + e.getMessage(), e);
    }
  }
}
