package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Programs of Node with what they need from npm, in a directory of their own.
final class Npm {
  private final Path directory;

  private Npm(Path directory) {
    this.directory = directory;
  }

  /// Copies the files of a test resource and installs what its package.json names.
  static Npm installed(Path directory, String resource, String... files)
      throws IOException, InterruptedException {
    for (String file : files) {
      copy(directory, resource, file);
    }
    copy(directory, resource, "package.json");
    Npm npm = new Npm(directory);
    npm.run(
        "", "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");
    return npm;
  }

  /// The lines that a program prints; fails with what it says if it fails.
  List<String> run(String input, String... command) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors.txt");
    Path given = Files.writeString(directory.resolve("input.txt"), input);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(given.toFile())
            .redirectError(errors.toFile())
            .start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).as(() -> read(errors)).isZero();
    return lines;
  }

  private static void copy(Path directory, String resource, String file) throws IOException {
    String name = "/" + resource + "/" + file;
    try (InputStream in = Npm.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), directory.resolve(file));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
