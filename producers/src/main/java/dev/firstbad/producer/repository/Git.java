package dev.firstbad.producer.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The program `git`, asked so that nobody's configuration changes what it answers.
final class Git {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LC_ALL", "C",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_OPTIONAL_LOCKS", "0");

  private final Path directory;

  private Git(Path directory) {
    this.directory = directory;
  }

  /// Git in a directory; throws [RepositoryUnusable] if there is no such.
  static Git in(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RepositoryUnusable("no such directory: " + directory);
    }
    return new Git(directory);
  }

  /// Throws [RepositoryUnusable] if this is no repository.
  void requireRepository() {
    if (!ask("rev-parse", "--git-dir").isYes()) {
      throw new RepositoryUnusable("not a git repository: " + directory.toAbsolutePath());
    }
  }

  /// What git answers to one question.
  record Answer(int status, String text, String errors) {
    boolean isYes() {
      return status == 0;
    }
  }

  /// Reads what git prints while it prints it.
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream output) throws IOException;
  }

  Answer ask(String... arguments) {
    Process process = start(List.of(arguments));
    CompletableFuture<String> errors = errors(process);
    String text = read(process, output -> new String(output.readAllBytes(), UTF_8));
    return new Answer(finish(process), text, errors.join());
  }

  /// What git prints, without the line end; throws [RepositoryUnusable] with git's own words if it
  /// fails.
  String line(String... arguments) {
    Answer answer = ask(arguments);
    if (!answer.isYes()) {
      throw new RepositoryUnusable(words(answer.errors()));
    }
    return answer.text().strip();
  }

  /// What `reader` makes of git's output; throws [RepositoryUnusable] if git fails.
  <T> T stream(List<String> arguments, Reader<T> reader) {
    Process process = start(arguments);
    CompletableFuture<String> errors = errors(process);
    T value = read(process, reader);
    if (finish(process) != 0) {
      throw new RepositoryUnusable(words(errors.join()));
    }
    return value;
  }

  private Process start(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(ENVIRONMENT);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot run git, is it installed?: " + e.getMessage());
    }
  }

  private static <T> T read(Process process, Reader<T> reader) {
    try (InputStream output = process.getInputStream()) {
      return reader.read(output);
    } catch (IOException e) {
      process.destroy();
      throw new UncheckedIOException(e);
    }
  }

  private static CompletableFuture<String> errors(Process process) {
    return CompletableFuture.supplyAsync(() -> {
      try (InputStream errors = process.getErrorStream()) {
        return new String(errors.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static int finish(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new RepositoryUnusable("interrupted while git was asked");
    }
  }

  private static String words(String errors) {
    String first = errors.lines().findFirst().orElse("git failed without a word");
    return "git says: " + first.replaceFirst("^(fatal|error): ", "");
  }
}
