package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Why a record was refused and where it stood, kept in the headers beside its own bytes.
public record DeadLetter(String reason, String topic, int partition, long offset) {
  /// Adds this to the headers that the record had.
  public void stamp(Headers headers) {
    put(headers, "firstbad-reason", reason);
    put(headers, "firstbad-topic", topic);
    put(headers, "firstbad-partition", Integer.toString(partition));
    put(headers, "firstbad-offset", Long.toString(offset));
  }

  /// Reads it back; throws [UnreadableRecord] if it is not there.
  public static DeadLetter in(Headers headers) {
    return new DeadLetter(
        text(headers, "firstbad-reason"),
        text(headers, "firstbad-topic"),
        (int) number(headers, "firstbad-partition"),
        number(headers, "firstbad-offset"));
  }

  private static void put(Headers headers, String key, String value) {
    headers.remove(key).add(key, value.getBytes(UTF_8));
  }

  private static String text(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    if (header == null || header.value() == null) {
      throw new UnreadableRecord("it lacks the header " + key);
    }
    return new String(header.value(), UTF_8);
  }

  private static long number(Headers headers, String key) {
    try {
      return Long.parseLong(text(headers, key));
    } catch (NumberFormatException e) {
      throw new UnreadableRecord("its header " + key + " is no number", e);
    }
  }
}
