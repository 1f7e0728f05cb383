package dev.firstbad.producer.workshop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The first and the last bytes of a stream of any length.
final class HeadAndTail {
  private final long mostHead;
  private final byte[] ring;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private long total;

  HeadAndTail(int mostHead, int mostTail) {
    this.mostHead = mostHead;
    this.ring = new byte[mostTail];
  }

  void add(byte[] bytes, int length) {
    int first = Math.clamp(mostHead - total, 0, length);
    head.write(bytes, 0, first);
    total += first;
    for (int from = Math.max(first, length - ring.length); from < length; ) {
      int at = position(total + from - first);
      int count = Math.min(length - from, ring.length - at);
      System.arraycopy(bytes, from, ring, at, count);
      from += count;
    }
    total += length - first;
  }

  long total() {
    return total;
  }

  /// All of it, or both ends with a line between them.
  byte[] bytes() {
    long behind = total - head.size();
    int kept = (int) Math.min(behind, ring.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.size() + kept + 64);
    all.writeBytes(head.toByteArray());
    if (behind > kept) {
      all.writeBytes(gap(behind - kept));
    }
    all.writeBytes(last(kept));
    return all.toByteArray();
  }

  /// The last bytes, at most so many.
  byte[] last(int count) {
    int kept = (int) Math.min(count, Math.min(total - head.size(), ring.length));
    byte[] last = new byte[kept];
    int at = position(total - kept);
    int upper = Math.min(kept, ring.length - at);
    System.arraycopy(ring, at, last, 0, upper);
    System.arraycopy(ring, 0, last, upper, kept - upper);
    return last;
  }

  /// The line that stands for so many bytes.
  static byte[] gap(long bytes) {
    return "\n[%,d bytes left out]\n".formatted(bytes).getBytes(StandardCharsets.UTF_8);
  }

  private int position(long offset) {
    return (int) ((offset - head.size()) % ring.length);
  }
}
