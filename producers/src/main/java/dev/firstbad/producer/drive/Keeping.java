package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.producer.plan.PlanFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Keeps what a plan wants to keep of its runs: their output, and files that they leave.
record Keeping(PlanFile.Artefacts artefacts) {
  void keep(Path directory, Path log, Act.Subject subject, int run) {
    if (artefacts.directory() == null) {
      return;
    }
    Path target =
        Path.of(artefacts.directory(), "step-" + subject.step(), "run-" + run).toAbsolutePath();
    try {
      Files.createDirectories(target);
      Files.copy(log, target.resolve("output"), StandardCopyOption.REPLACE_EXISTING);
      for (Path file : left(directory)) {
        Path copy = target.resolve(directory.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Breakdown(e);
    }
  }

  private List<Path> left(Path directory) throws IOException {
    if (artefacts.keep().isEmpty()) {
      return List.of();
    }
    List<PathMatcher> wanted =
        artefacts.keep().stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> wanted.stream().anyMatch(glob -> glob.matches(directory.relativize(file))))
          .toList();
    }
  }
}
