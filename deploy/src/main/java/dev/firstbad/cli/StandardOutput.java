package dev.firstbad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Standard output, which remembers what kept it from being written: a reader that has seen enough
/// (`| head`) is no failure, a full disk is.
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  /// For text, in UTF-8 whatever the locale: JSON is no other (RFC 8259).
  PrintWriter writer() {
    return new PrintWriter(this, false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /// Writes nothing more once it has failed.
  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure != null) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
    }
  }

  /// Whether nothing more can be written, for whatever reason.
  boolean isClosed() {
    return failure != null;
  }

  /// What lost output; null if nothing did.
  @Nullable String trouble() {
    return failure == null || isBrokenPipe(failure) ? null : String.valueOf(failure.getMessage());
  }

  /// The operating system's words, which keep this one in other languages.
  private static boolean isBrokenPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
