import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// What one reader of a stream has got: how much, and a checksum of it, from HTTP chunks (RFC 9112,
/// 7.1) without what is no event. Readers that got the same have the same.
final class Flow {
  private final CRC32C sum = new CRC32C();
  private final StringBuilder line = new StringBuilder();
  private final boolean chunked;
  private long bytes;
  private long left;
  private boolean head;
  private boolean first;
  private boolean between = true;
  private boolean skipped;
  private boolean ended;
  private String trouble = "";

  /// @param chunked whether this is an answer in chunks, or bytes alone
  Flow(boolean chunked) {
    this.chunked = chunked;
    head = chunked;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long sum() {
    return sum.getValue();
  }

  synchronized String trouble() {
    return ended ? "ended early " + trouble : trouble;
  }

  synchronized void end() {
    ended = true;
  }

  synchronized void take(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      if (!chunked) {
        count(buffer, buffer.remaining());
      } else if (left == 0) {
        letter((char) buffer.get());
      } else {
        chunk(buffer);
      }
    }
  }

  /// Of the head of the answer, or of the line that tells how long a chunk is.
  private void letter(char letter) {
    line.append(letter);
    if (head
        ? line.length() > 3 && line.substring(line.length() - 4).equals("\r\n\r\n")
        : letter == '\n' && !line.toString().isBlank()) {
      if (head) {
        trouble = line.toString().startsWith("HTTP/1.1 200") ? "" : line.toString();
        head = false;
      } else {
        left = Long.parseLong(line.toString().strip(), 16);
        ended |= left == 0;
        first = true;
      }
      line.setLength(0);
    }
  }

  /// What is no event is in chunks of its own, between those that hold events.
  private void chunk(ByteBuffer buffer) {
    if (first) {
      char begin = (char) buffer.get(buffer.position());
      skipped = between && begin != 'i';
      first = false;
      if (skipped && begin == 'e') {
        byte[] told = new byte[(int) Math.min(left, buffer.remaining())];
        buffer.get(buffer.position(), told);
        trouble = new String(told, StandardCharsets.UTF_8);
      }
    }
    int size = (int) Math.min(left, buffer.remaining());
    left -= size;
    if (skipped) {
      buffer.position(buffer.position() + size);
    } else {
      count(buffer, size);
    }
  }

  private void count(ByteBuffer buffer, int size) {
    bytes += size;
    sum.update(buffer.slice(buffer.position(), size));
    buffer.position(buffer.position() + size);
    between =
        size > 1
            && buffer.get(buffer.position() - 1) == '\n'
            && buffer.get(buffer.position() - 2) == '\n';
  }
}
