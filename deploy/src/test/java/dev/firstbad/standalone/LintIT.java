package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A public linter reads the document of the API.
final class LintIT {
  private static final String DOCUMENT = "/dev/firstbad/query/http/openapi.json";

  @Test
  void redocly_finds_nothing_to_complain_of(@TempDir Path directory) throws Exception {
    copy("/lint/package.json", directory.resolve("package.json"));
    copy(DOCUMENT, directory.resolve("openapi.json"));
    Program.output(
        directory,
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        "--no-package-lock",
        "--loglevel=error");

    String found =
        String.join(
            "\n",
            Program.output(directory, "npx", "redocly", "lint", "openapi.json", "--format=json"));

    assertThat(found).contains("\"errors\": 0", "\"warnings\": 0");
  }

  private static void copy(String resource, Path to) throws Exception {
    try (InputStream in = LintIT.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), to);
    }
  }
}
