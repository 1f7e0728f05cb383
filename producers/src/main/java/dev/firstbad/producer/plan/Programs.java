package dev.firstbad.producer.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The programs that a plan starts. Lines for the shell are the shell's affair, and a path that is
/// relative to the work tree need not be there in every revision.
final class Programs {
  private Programs() {}

  /// What is wrong with them, a line each.
  static List<String> missing(PlanFile file) {
    Map<String, List<String>> commands =
        Map.of(
            "build.command", file.build() == null ? List.of() : file.build().command(),
            "boot.command", file.boot() == null ? List.of() : file.boot().command(),
            "test.command", file.test().command(),
            "signature.command", file.signature().command(),
            "toolchain.command", file.toolchain().command(),
            "maintainers", file.maintainers());
    List<String> problems = new ArrayList<>();
    commands.forEach((key, command) -> missing(key, command).ifPresent(problems::add));
    return problems.stream().sorted().toList();
  }

  private static Optional<String> missing(String key, List<String> command) {
    if (command.isEmpty() || isThere(command.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(key + ": no program that can be run: '" + command.getFirst() + "'");
  }

  private static boolean isThere(String program) {
    Path path = Path.of(program);
    if (path.isAbsolute()) {
      return Files.isExecutable(path) && !Files.isDirectory(path);
    }
    return path.getNameCount() > 1 || program.startsWith("./") || isOnPath(program);
  }

  private static boolean isOnPath(String program) {
    String path = new ProcessBuilder().environment().getOrDefault("PATH", "/usr/bin:/bin");
    for (String directory : path.split(":", -1)) {
      if (Files.isExecutable(Path.of(directory.isEmpty() ? "." : directory, program))) {
        return true;
      }
    }
    return false;
  }
}
