package dev.firstbad.producer.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A repository with random merges, many equal dates and few files, made by `git fast-import`.
///
/// @param directory where it is
/// @param commits their ids, parents before children
record TangledHistory(Path directory, List<String> commits) {
  private static final List<String> FILES = List.of("a", "b", "dir/c", "dir/d");

  static TangledHistory create(Path directory, Random random, int size) throws Exception {
    Files.createDirectories(directory);
    run(directory, "", "git", "init", "-q", "-b", "main");
    String marks = directory.resolve("marks").toString();
    run(
        directory,
        stream(random, size),
        "git",
        "fast-import",
        "--quiet",
        "--export-marks=" + marks);
    List<String> ids =
        Files.readAllLines(Path.of(marks)).stream()
            .sorted((one, other) -> Integer.compare(mark(one), mark(other)))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();
    return new TangledHistory(directory, ids);
  }

  /// What a command prints, errors in between.
  static String run(Path directory, String input, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    try (var in = process.outputWriter(UTF_8)) {
      in.write(input);
    } catch (IOException closed) {
      // whoever does not read his input may end before it is written
    }
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return text;
  }

  private static int mark(String line) {
    return Integer.parseInt(line.substring(1, line.indexOf(' ')));
  }

  private static String stream(Random random, int size) {
    StringBuilder stream = new StringBuilder();
    long date = 1_600_000_000L;
    for (int commit = 1; commit <= size; commit++) {
      date += random.nextInt(3) == 0 ? 0 : random.nextInt(-20, 100);
      stream
          .append("commit refs/heads/c%d\nmark :%d\n".formatted(commit, commit))
          .append("committer C <c@example.org> %d +0000\ndata 1\nx\n".formatted(date));
      parents(random, commit).forEach(p -> stream.append(p));
      stream.append(
          "M 100644 inline %s\ndata %d\n%s\n"
              .formatted(FILES.get(random.nextInt(4)), ("" + commit).length(), commit));
    }
    return stream.append("reset refs/heads/main\nfrom :%d\n".formatted(size)).toString();
  }

  /// One parent mostly, sometimes two or three, seldom none.
  private static List<String> parents(Random random, int commit) {
    List<String> lines = new ArrayList<>();
    int count = commit == 1 || random.nextInt(60) == 0 ? 0 : 1 + random.nextInt(12) / 8;
    if (count == 2 && random.nextInt(6) == 0) {
      count = 3;
    }
    IntStream.generate(() -> random.nextInt(Math.max(1, commit - 12), Math.max(2, commit)))
        .limit(count)
        .distinct()
        .forEach(parent -> lines.add((lines.isEmpty() ? "from :" : "merge :") + parent + "\n"));
    return lines;
  }
}
