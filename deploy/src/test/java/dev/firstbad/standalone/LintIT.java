package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A public linter reads the document of the API.
final class LintIT {
  private static final String DOCUMENT = "/dev/firstbad/query/http/openapi.json";

  @Test
  void redocly_finds_nothing_to_complain_of(@TempDir Path directory) throws Exception {
    Npm npm = Npm.installed(directory, "lint");
    try (InputStream in = LintIT.class.getResourceAsStream(DOCUMENT)) {
      Files.copy(Objects.requireNonNull(in), directory.resolve("openapi.json"));
    }

    List<String> found = npm.run("", "npx", "redocly", "lint", "openapi.json", "--format=json");

    assertThat(String.join("\n", found)).contains("\"errors\": 0", "\"warnings\": 0");
  }
}
