package dev.firstbad.producer.drive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.engine.Terrain;
import dev.firstbad.event.CommitId;
import dev.firstbad.search.CommitGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repository of the recorded scenarios, made with real git: six releases of six commits each,
/// with two merged branches and one that is not merged.
final class SyntheticHistory {
  private final Path repository;
  private final StringBuilder stream = new StringBuilder();
  private final Map<String, Integer> marks = new HashMap<>();
  private final Map<String, CommitId> commits = new HashMap<>();
  private final Map<CommitId, String> titles = new HashMap<>();
  private final Map<CommitId, String> tags = new HashMap<>();
  private final Map<CommitId, List<CommitId>> parents = new HashMap<>();
  private final CommitGraph graph = new CommitGraph();
  private int mark;

  private SyntheticHistory(Path repository) {
    this.repository = repository;
  }

  static SyntheticHistory in(Path directory) throws IOException, InterruptedException {
    SyntheticHistory history = new SyntheticHistory(directory.resolve("repository"));
    history.git("init", "-q", "-b", "master", history.repository.toString());
    history.write();
    history.importStream();
    history.load();
    return history;
  }

  Path repository() {
    return repository;
  }

  Terrain terrain() {
    return new Terrain(
        graph,
        null,
        this::title,
        commit -> Optional.ofNullable(tags.get(commit)),
        commit -> new Terrain.Account(title(commit), List.of()));
  }

  CommitId commit(String title) {
    return Optional.ofNullable(commits.get(title)).orElseThrow();
  }

  Optional<CommitId> find(String title) {
    return Optional.ofNullable(commits.get(title));
  }

  List<CommitId> parents(CommitId commit) {
    return parents.getOrDefault(commit, List.of());
  }

  String title(CommitId commit) {
    return titles.getOrDefault(commit, "");
  }

  /// Tags with their commits.
  Map<CommitId, String> tags() {
    return tags;
  }

  private void write() {
    commit("base", "master");
    for (String branch : List.of("branch1", "branch2")) {
      commit(branch + " one", branch, "base");
      commit(branch + " two", branch, branch + " one");
    }
    String tip = commit("second base", "master", "base");
    for (int release = 4; release <= 9; release++) {
      for (int i = 0; i <= 5; i++) {
        tip = onMaster(100 * release + i, tip);
        if (i == 0) {
          stream.append("reset refs/tags/v").append(release).append(".0\nfrom :");
          stream.append(marks.get(tip)).append("\n\n");
        }
      }
    }
    commit("change of a file", "v8-branch", "800");
    commit("851", "v8-branch", "change of a file");
    commit("852", "v8-branch", "851");
  }

  private String onMaster(int number, String tip) {
    String title = String.valueOf(number);
    return switch (number) {
      case 700 -> commit(title, "master", tip, commit("650", "side", "500"));
      case 804 -> {
        commit("790", "late", "700");
        commit("791", "late", "790");
        yield commit(title, "master", tip, commit("792", "late", "791"));
      }
      default -> commit(title, "master", tip);
    };
  }

  private String commit(String title, String branch, String... parents) {
    mark++;
    String who = "A Person <person@example.org> %d +0000\n".formatted(1_600_000_000 + 60 * mark);
    stream.append("commit refs/heads/").append(branch).append("\nmark :").append(mark).append('\n');
    stream.append("author ").append(who).append("committer ").append(who);
    stream.append("data ").append(title.length()).append('\n').append(title).append('\n');
    for (int i = 0; i < parents.length; i++) {
      stream.append(i == 0 ? "from :" : "merge :").append(marks.get(parents[i])).append('\n');
    }
    stream.append('\n');
    marks.put(title, mark);
    return title;
  }

  private void importStream() throws IOException, InterruptedException {
    Process process = start("-C", repository.toString(), "fast-import", "--quiet", "--force");
    try (OutputStream in = process.getOutputStream()) {
      in.write(stream.toString().getBytes(UTF_8));
    }
    finish(process);
  }

  private void load() throws IOException, InterruptedException {
    String log = git("-C", repository.toString(), "log", "--all", "--format=%H|%ct|%P|%s");
    for (String line : log.lines().toList()) {
      String[] parts = line.split("\\|", 4);
      CommitId id = new CommitId(parts[0]);
      List<CommitId> before = new ArrayList<>();
      for (String parent : parts[2].isEmpty() ? new String[0] : parts[2].split(" ")) {
        before.add(new CommitId(parent));
      }
      graph.add(id, Long.parseLong(parts[1]), before);
      parents.put(id, before);
      commits.put(parts[3], id);
      titles.put(id, parts[3]);
    }
    for (int release = 4; release <= 9; release++) {
      tags.put(commit(String.valueOf(100 * release)), "v" + release + ".0");
    }
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    return finish(start(arguments));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String finish(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError("git ended with " + process.exitValue());
    }
    return output;
  }
}
