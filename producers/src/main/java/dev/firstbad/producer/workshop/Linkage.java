package dev.firstbad.producer.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a work tree and git's record of it point at each other (gitrepository-layout(5)).
final class Linkage {
  private static final String POINTER = "gitdir: ";

  /// Those that a git which was killed leaves behind; nobody else works in a work tree of ours.
  private static final List<String> LOCKS = List.of("index.lock", "HEAD.lock");

  private Linkage() {}

  /// Whether each points at the other.
  static boolean isSound(Path tree) {
    return read(tree.resolve(".git"))
        .filter(text -> text.startsWith(POINTER))
        .map(text -> Path.of(text.substring(POINTER.length())))
        .filter(record -> Files.isRegularFile(record.resolve("HEAD")))
        .flatMap(record -> read(record.resolve("gitdir")))
        .filter(back -> Path.of(back).equals(tree.resolve(".git")))
        .isPresent();
  }

  /// Removes the locks of a git that is no more; only where [#isSound].
  static void removeLocks(Path tree) throws WorkshopException {
    Path record = Path.of(read(tree.resolve(".git")).orElse(POINTER).substring(POINTER.length()));
    try {
      for (String lock : LOCKS) {
        Files.deleteIfExists(record.resolve(lock));
      }
    } catch (IOException e) {
      throw WorkshopException.of("cannot unlock " + tree, Faults.reason(e));
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
