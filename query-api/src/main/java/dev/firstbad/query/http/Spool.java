package dev.firstbad.query.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// A text of any length that waits on the disk for its reader, so that a slow one keeps nothing of
/// the read model occupied.
final class Spool {
  private final Path file;

  private Spool(Path file) {
    this.file = file;
  }

  /// @throws UncheckedIOException if the disk does not take it
  static Spool of(Consumer<PrintWriter> writing) {
    try {
      Path file = Files.createTempFile("firstbad", ".spool");
      boolean whole = false;
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        writing.accept(out);
        if (out.checkError()) {
          throw new IOException("cannot write " + file);
        }
        whole = true;
      } finally {
        if (!whole) {
          Files.deleteIfExists(file);
        }
      }
      return new Spool(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The text, once: it is gone when this is closed.
  InputStream open() {
    try {
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
