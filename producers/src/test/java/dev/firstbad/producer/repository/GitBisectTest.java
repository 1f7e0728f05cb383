package dev.firstbad.producer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.search.CommitGraph;
import dev.firstbad.search.Decision;
import dev.firstbad.search.PathStates;
import dev.firstbad.search.Pick;
import dev.firstbad.search.Search;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds picks against the program `git bisect`, beside which we search: 13 searches in each of 10
/// random histories, pick by pick to the result; in each of 40 by `-Plong`.
class GitBisectTest {
  private static final int SEARCHES = 13;
  private static final int HISTORIES = Boolean.getBoolean("tests.long") ? 40 : 10;

  @TempDir private Path directory;

  static IntStream seeds() {
    return IntStream.range(0, HISTORIES);
  }

  @ParameterizedTest(name = "histories of seed {0}")
  @MethodSource("seeds")
  void every_pick_and_result_is_that_of_git(int seed) throws Exception {
    Random random = new Random(seed);
    TangledHistory history =
        TangledHistory.create(directory.resolve("r"), random, random.nextInt(8, 120));

    try (GitRepository repository = GitRepository.open(history.directory())) {
      for (int number = 0; number < SEARCHES; number++) {
        Asked asked = Asked.of(history, new Random(1000L * seed + number));
        assertThat(ours(repository, history, asked))
            .as("search %d: %s", number, asked)
            .isEqualTo(gits(history, asked));
      }
    }
  }

  /// A search, and what every commit would be found to be.
  ///
  /// @param skips told to git before anything is tested
  /// @param verdicts in the order of the history
  private record Asked(
      CommitId bad,
      List<CommitId> goods,
      List<CommitId> skips,
      boolean firstParent,
      List<String> paths,
      List<Verdict> verdicts) {
    static Asked of(TangledHistory history, Random random) throws Exception {
      List<String> commits = history.commits();
      int size = commits.size();
      CommitId bad = new CommitId(commits.get(size - 1 - random.nextInt(1 + size / 4)));
      String culprit = commits.get(random.nextInt(size));
      boolean skipping = random.nextBoolean();
      List<String> with =
          TangledHistory.run(
                  history.directory(),
                  "",
                  "git",
                  "rev-list",
                  "--all",
                  "--ancestry-path",
                  "^" + culprit)
              .lines()
              .toList();
      List<Verdict> verdicts = new ArrayList<>();
      for (String commit : commits) {
        boolean bug = commit.equals(culprit) || with.contains(commit);
        boolean skip = skipping && random.nextInt(4) == 0;
        verdicts.add(skip ? Verdict.SKIP : bug ? Verdict.BAD : Verdict.GOOD);
      }
      return new Asked(
          bad,
          some(commits, 1 + random.nextInt(3), random),
          random.nextInt(4) == 0 ? some(commits, 1 + random.nextInt(5), random) : List.of(),
          random.nextInt(4) == 0,
          random.nextInt(4) == 0 ? List.of(random.nextBoolean() ? "a" : "dir") : List.of(),
          verdicts);
    }

    private static List<CommitId> some(List<String> commits, int count, Random random) {
      return random
          .ints(0, Math.max(1, commits.size() * 2 / 3))
          .limit(count)
          .distinct()
          .mapToObj(i -> new CommitId(commits.get(i)))
          .toList();
    }
  }

  private static List<String> ours(GitRepository repository, TangledHistory history, Asked asked) {
    List<CommitId> tips = new ArrayList<>(asked.goods());
    tips.add(asked.bad());
    CommitGraph graph = repository.history().reachable(tips);
    PathStates paths = asked.paths().isEmpty() ? null : repository.paths(asked.paths());
    Search search = Search.between(asked.bad(), asked.goods());
    search = asked.firstParent() ? search.alongFirstParents() : search;
    List<String> said = new ArrayList<>();
    for (boolean told = asked.skips().isEmpty(); ; ) {
      Pick pick = decide(graph, search, paths).pick();
      said.addAll(words(pick));
      search = search.after(pick);
      if (!told && isTest(pick)) {
        search = search.skip(asked.skips());
        told = true;
      } else if (pick instanceof Pick.Test(CommitId commit, int left, int steps)) {
        search = judged(search, commit, history, asked);
      } else if (pick instanceof Pick.TestMergeBase(CommitId commit)) {
        search = judged(search, commit, history, asked);
      } else {
        return said;
      }
    }
  }

  private static boolean isTest(Pick pick) {
    return pick instanceof Pick.Test || pick instanceof Pick.TestMergeBase;
  }

  private static Decision decide(CommitGraph graph, Search search, @Nullable PathStates paths) {
    return paths == null ? Decision.of(graph, search) : Decision.of(graph, search, paths);
  }

  private static Search judged(
      Search search, CommitId commit, TangledHistory history, Asked asked) {
    return switch (asked.verdicts().get(history.commits().indexOf(commit.hex()))) {
      case GOOD -> search.good(List.of(commit));
      case BAD -> search.bad(commit);
      case SKIP -> search.skip(List.of(commit));
      case WEAK -> throw new IllegalStateException("git knows no such verdict");
    };
  }

  /// A pick in the words of git.
  private static List<String> words(Pick pick) {
    return switch (pick) {
      case Pick.Test(CommitId commit, int left, int steps) ->
          List.of("left %d, steps %d".formatted(left, steps), "test " + commit);
      case Pick.TestMergeBase(CommitId commit) -> List.of("merge base", "test " + commit);
      case Pick.FirstBad(CommitId commit) -> List.of("first bad " + commit);
      case Pick.OnlySkipped(List<CommitId> candidates) ->
          candidates.stream().map(CommitId::hex).toList();
      case Pick.MergeBaseBad base -> List.of("merge base bad");
      case Pick.NotAncestors() -> List.of("not ancestors");
      case Pick.NoTestable() -> List.of("no testable");
      case Pick.GoodAndBad(CommitId commit) -> List.of("good and bad " + commit);
    };
  }

  private static List<String> gits(TangledHistory history, Asked asked) throws Exception {
    Path directory = history.directory();
    TangledHistory.run(directory, "", "git", "bisect", "reset");
    List<String> start = new ArrayList<>(List.of("git", "bisect", "start", "--no-checkout"));
    if (asked.firstParent()) {
      start.add("--first-parent");
    }
    start.add(asked.bad().hex());
    asked.goods().forEach(good -> start.add(good.hex()));
    start.add("--");
    start.addAll(asked.paths());
    List<String> said = new ArrayList<>(GitWords.of(run(directory, start)));
    if (!asked.skips().isEmpty() && GitWords.goesOn(said)) {
      List<String> skip = new ArrayList<>(List.of("git", "bisect", "skip"));
      asked.skips().forEach(commit -> skip.add(commit.hex()));
      said.addAll(GitWords.of(run(directory, skip)));
    }
    while (GitWords.goesOn(said)) { // `run` calls it a success when it asks for a merge base
      said.addAll(GitWords.of(run(directory, next(history, asked, said))));
    }
    return said;
  }

  /// Tells git of one commit; or of all that it will ask for, which is faster. With paths that will
  /// not do: what one walk leaves in the memory of the process changes what the next one sees.
  private static List<String> next(TangledHistory history, Asked asked, List<String> said)
      throws Exception {
    if (asked.paths().isEmpty()) {
      return List.of("git", "bisect", "run", tester(history, asked));
    }
    String commit = GitWords.asked(said);
    Verdict verdict = asked.verdicts().get(history.commits().indexOf(commit));
    return List.of("git", "bisect", Word.of(verdict), commit);
  }

  private static String run(Path directory, List<String> command) throws Exception {
    return TangledHistory.run(directory, "", command.toArray(String[]::new));
  }

  /// A script that knows what every commit would be found to be.
  private static String tester(TangledHistory history, Asked asked) throws Exception {
    Path verdicts = Files.createDirectories(history.directory().resolve("verdicts"));
    for (int i = 0; i < asked.verdicts().size(); i++) {
      String status =
          switch (asked.verdicts().get(i)) {
            case GOOD -> "0";
            case BAD -> "1";
            case SKIP -> "125";
            case WEAK -> "128";
          };
      Files.writeString(verdicts.resolve(history.commits().get(i)), status + "\n");
    }
    Path script = history.directory().resolve("tester");
    Files.writeString(
        script,
        """
        #!/bin/sh
        read commit < .git/BISECT_HEAD
        read status < verdicts/$commit
        exit $status
        """);
    script.toFile().setExecutable(true);
    return script.toString();
  }
}
