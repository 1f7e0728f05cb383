package dev.firstbad.producer.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the file of a program as a shell would (POSIX, 2.9.1.4).
final class Program {
  private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

  private Program() {}

  /// The file, if there is one that can be executed.
  static Optional<Path> find(String name, Path directory, String path) {
    Stream<Path> candidates =
        name.contains("/")
            ? Stream.of(directory.resolve(name))
            : Arrays.stream((path.isEmpty() ? USUAL_PATH : path).split(":", -1))
                .map(each -> directory.resolve(each).resolve(name));
    return candidates
        .map(file -> file.toAbsolutePath().normalize())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
