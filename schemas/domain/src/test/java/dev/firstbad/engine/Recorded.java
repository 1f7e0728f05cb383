package dev.firstbad.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The cases recorded beside the project; tests are skipped where they are not there.
final class Recorded {
  private Recorded() {}

  static JsonNode cases(String group) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("../shared/cases/engine-scenarios.json").normalize();
      if (Files.isRegularFile(candidate)) {
        return read(candidate).path(group);
      }
    }
    assumeTrue(false, "no recorded cases beside the project");
    throw new AssertionError();
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
