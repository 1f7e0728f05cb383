package dev.firstbad.query.readmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Moves a database out of the way, its log with it. The last one is kept for a look, earlier ones
/// make room: they hold nothing that the topics do not.
final class SetAside {
  private SetAside() {}

  static Path move(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".set-aside");
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      Path from = file.resolveSibling(file.getFileName() + suffix);
      Path to = file.resolveSibling(aside.getFileName() + suffix);
      Files.deleteIfExists(to);
      if (Files.exists(from)) {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return aside;
  }
}
