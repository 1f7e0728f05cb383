package dev.firstbad.producer.workshop;

import dev.firstbad.event.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A user's repository, made with real git.
record Repository(Path path) {
  static Repository create(Path path) throws IOException, InterruptedException {
    Repository repository = new Repository(Files.createDirectories(path));
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  CommitId commit(String file, String text) throws IOException, InterruptedException {
    Files.createDirectories(path.resolve(file).getParent());
    Files.writeString(path.resolve(file), text);
    git("add", "-A");
    git("commit", "-q", "-m", file + " becomes " + text.strip());
    return head();
  }

  CommitId head() throws IOException, InterruptedException {
    return new CommitId(git("rev-parse", "HEAD").strip());
  }

  /// Everything of the user's that nobody may touch.
  String state() throws IOException, InterruptedException {
    return git("status", "--porcelain=v2", "--branch")
        + git("for-each-ref")
        + git("rev-parse", "HEAD")
        + git("worktree", "list", "--porcelain")
        + git("config", "--list", "--local");
  }

  String git(String... arguments) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of("git", "-c", "user.name=A U Thor", "-c", "user.email=author@example.com"));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).directory(path.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(words + ": " + text);
    }
    return text;
  }
}
