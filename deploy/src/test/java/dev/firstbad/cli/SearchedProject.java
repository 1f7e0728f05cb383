package dev.firstbad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small repository in which one of forty commits breaks what a script tests.
final class SearchedProject {
  private static final int COMMITS = 40;
  private static final int CULPRIT = 23;

  private final Path directory;

  private SearchedProject(Path directory) {
    this.directory = directory;
  }

  static SearchedProject in(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    SearchedProject project = new SearchedProject(directory);
    project.git("init", "-q", "-b", "main");
    project.script("test.sh", "grep -qx fine state");
    project.script("slow.sh", "sleep 0.3; echo $FIRSTBAD_COMMIT >> $1; grep -qx fine state");
    project.script("flaky.sh", chance("$(grep -qx fine state && echo 13 || echo 179)"));
    project.script("shaky.sh", chance("115"));
    for (int i = 1; i <= COMMITS; i++) {
      Files.writeString(directory.resolve("number"), i + "\n");
      Files.writeString(directory.resolve("state"), i < CULPRIT ? "fine\n" : "broken\n");
      project.git("add", "-A");
      project.commit("change " + i);
    }
    project.git("tag", "v1.0", "HEAD~" + (COMMITS - 1));
    return project;
  }

  Path directory() {
    return directory;
  }

  String culprit() {
    return quietly("rev-parse", "HEAD~" + (COMMITS - CULPRIT));
  }

  /// What `git bisect run` finds.
  String bisectRun(String command) {
    quietly("bisect", "start", "HEAD", "v1.0");
    quietly("bisect", "run", command);
    String found = quietly("rev-parse", "refs/bisect/bad");
    quietly("bisect", "reset");
    return found;
  }

  String status() {
    return quietly("status", "--porcelain");
  }

  List<String> workTrees() {
    return quietly("worktree", "list").lines().toList();
  }

  /// A plan that tests the only release and builds each revision with a command.
  String plan(String build) {
    return """
    repository: %s
    start: HEAD
    good: v1.0
    build: {command: "%s"}
    test: {command: grep -qx fine product, runs: 4}
    signature: {file: product}
    """
        .formatted(directory, build);
  }

  /// A test that fails in so many of 256 cases: the same for the same run of the same revision.
  private static String chance(String cases) {
    return "chance=$(echo $(cat number) $FIRSTBAD_STEP $FIRSTBAD_RUN_NUMBER | sha1sum | cut"
        + " -c1-2)\n"
        + "test $((0x$chance)) -ge "
        + cases;
  }

  private void script(String name, String line) throws IOException {
    Path script = directory.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("cannot make it executable: " + script);
    }
  }

  private void commit(String title) throws IOException, InterruptedException {
    git(
        "-c",
        "user.name=A Person",
        "-c",
        "user.email=person@example.org",
        "commit",
        "-q",
        "-m",
        title);
  }

  private String quietly(String... arguments) {
    try {
      return git(arguments);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("git", "-C", directory.toString()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.strip();
  }
}
