package dev.firstbad.streams.gathering;

import dev.firstbad.event.BisectionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

/// Where a part lies: `subject 0x00 bisection 0x00 step`, the step in four bytes. Sorts by subject,
/// bisection and step.
public final class Place {
  private Place() {}

  static byte[] of(byte[] subject, BisectionId bisection, int step) {
    byte[] id = bisection.value().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(subject.length + id.length + 2 + Integer.BYTES)
        .put(subject)
        .put((byte) 0)
        .put(id)
        .put((byte) 0)
        .putInt(step)
        .array();
  }

  /// The subject whose part lies there.
  public static byte[] subject(byte[] place) {
    int end = 0;
    while (place[end] != 0) {
      end++;
    }
    return Arrays.copyOf(place, end);
  }

  /// What the places of all parts of a subject begin with, and no others do.
  public static byte[] prefix(byte[] subject) {
    return Arrays.copyOf(subject, subject.length + 1);
  }

  /// All parts of a subject meet in one partition.
  static Optional<Set<Integer>> partition(String topic, byte[] place, byte[] part, int partitions) {
    return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(subject(place))) % partitions));
  }
}
