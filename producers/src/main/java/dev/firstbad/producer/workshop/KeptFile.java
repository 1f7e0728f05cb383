package dev.firstbad.producer.workshop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that takes the first bytes of a stream and, where there are more, also the last. Once it
/// cannot be written, it takes nothing, so that whoever writes to the stream goes on.
final class KeptFile implements AutoCloseable {
  private static final int TAIL = 1 << 20;

  private final long most;
  private @Nullable OutputStream out;
  private @Nullable IOException fault;
  private long written;
  private long left;

  KeptFile(Path file, long most) {
    this.most = most;
    try {
      out = Files.newOutputStream(file);
    } catch (IOException e) {
      fault = e;
    }
  }

  void add(byte[] bytes, int length) {
    int count = Math.clamp(most - written, 0, length);
    write(bytes, count);
    written += count;
    left += length - count;
  }

  /// Adds how much is left out, and the end of what was left.
  void end(HeadAndTail ends) {
    byte[] last = ends.last((int) Math.min(left, TAIL));
    if (left > last.length) {
      byte[] gap = HeadAndTail.gap(left - last.length);
      write(gap, gap.length);
    }
    write(last, last.length);
  }

  @Nullable IOException fault() {
    return fault;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  private void write(byte[] bytes, int count) {
    if (out == null || fault != null) {
      return;
    }
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      fault = e;
    }
  }
}
