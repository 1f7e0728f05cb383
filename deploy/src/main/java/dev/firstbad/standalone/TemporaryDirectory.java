package dev.firstbad.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/// A directory that goes when it is closed, with all that is in it.
record TemporaryDirectory(Path path) implements AutoCloseable {
  static TemporaryDirectory create() {
    try {
      return new TemporaryDirectory(Files.createTempDirectory("firstbad"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Utils.delete(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
