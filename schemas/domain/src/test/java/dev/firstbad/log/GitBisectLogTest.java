package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GitBisectLogTest {
  private static final Terms FIX = new Terms("fixed", "broken");

  @TempDir private Path repository;

  @ParameterizedTest
  @CsvSource({"bad,good", "fixed,broken", "new,old"})
  void git_replays_a_search_to_its_culprit(String bad, String good) throws Exception {
    List<CommitId> commits = history(9);
    String log =
        log(
            new Terms(bad, good),
            List.of("--first-parent", "HEAD", "HEAD~8", "--", "it's a file"),
            commits.get(8),
            commits.getFirst(),
            decision(Verdict.GOOD, commits.get(4), "fine\ngit bisect bad HEAD"),
            decision(Verdict.SKIP, commits.get(7), null),
            decision(Verdict.BAD, commits.get(6), "broken"),
            decision(Verdict.GOOD, commits.get(5), null),
            concluded(new Outcome.Culprit(commits.get(6), "broken")));

    String answer = replayed(log);

    assertThat(answer).contains(commits.get(6) + " is the first " + bad + " commit");
    assertThat(log).endsWith("# first " + bad + " commit: [" + commits.get(6) + "] broken\n");
    assertThat(git("bisect", "log").lines().filter(line -> line.startsWith("git")).skip(1))
        .containsExactlyElementsOf(
            log.lines().filter(line -> line.startsWith("git")).skip(1).toList());
  }

  @Test
  void an_unfinished_search_goes_on_where_it_was() throws Exception {
    List<CommitId> commits = history(9);

    String answer = replayed(log(FIX, List.of(), commits.get(8), commits.getFirst()));

    assertThat(answer).contains("[" + commits.get(4) + "] commit 4");
  }

  @Test
  void where_only_skipped_commits_are_left_they_are_named() throws Exception {
    List<CommitId> commits = history(3);
    String log =
        log(
            Terms.DEFAULT,
            List.of(),
            commits.get(2),
            commits.getFirst(),
            decision(Verdict.SKIP, commits.get(1), "commit 1"),
            concluded(new Outcome.Inconclusive(List.of(commits.get(1), commits.get(2)))));

    String answer = replayed(log);

    assertThat(answer).contains("only 'skip'ped commits left to test");
    assertThat(log)
        .endsWith(
            """
            # skip: [%1$s] commit 1
            git bisect skip %1$s
            # only skipped commits left to test
            # possible first bad commit: [%1$s] commit 1
            # possible first bad commit: [%2$s]
            """
                .formatted(commits.get(1), commits.get(2)));
  }

  @Test
  void ends_of_the_range_known_by_name_alone_are_told_by_name() {
    SearchStarted search = new SearchStarted(List.of("HEAD", "v1"), null, List.of(), Answer.NONE);

    assertThat(GitBisectLog.of(events(List.of(search)))).hasValue("git bisect start 'HEAD' 'v1'\n");
  }

  @Test
  void of_a_search_that_began_again_only_the_last_counts() {
    CommitId commit = new CommitId("abcdef1234");
    SearchStarted search = new SearchStarted(List.of(), commit, List.of(), Answer.NONE);
    List<EventBody> bodies = List.of(search, decision(Verdict.GOOD, commit, null), search);

    assertThat(GitBisectLog.of(events(bodies)).orElseThrow()).doesNotContain("good");
  }

  @Test
  void without_a_search_there_is_no_log() {
    CommitId commit = new CommitId("abcdef1234");

    assertThat(GitBisectLog.of(events(List.of(decision(Verdict.GOOD, commit, null))))).isEmpty();
  }

  private static String log(
      Terms terms, List<String> arguments, CommitId bad, CommitId good, EventBody... more) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(new BisectionStarted(Kind.FIX, "live", null, terms, bad, null, null, null));
    bodies.add(new SearchStarted(arguments, bad, List.of(good), Answer.NONE));
    bodies.addAll(List.of(more));
    return GitBisectLog.of(events(bodies)).orElseThrow();
  }

  private static List<Event> events(List<EventBody> bodies) {
    List<Draft> drafts = bodies.stream().map(Draft::said).toList();
    return Draft.place(drafts, new BisectionId("b"), Instant.EPOCH, "/test");
  }

  private static DecisionTaken decision(Verdict verdict, CommitId commit, @Nullable String title) {
    return new DecisionTaken(null, verdict, "", commit, title, Answer.NONE);
  }

  private static BisectionConcluded concluded(Outcome outcome) {
    return new BisectionConcluded(outcome, new Effort(1, Duration.ZERO, null, null), null);
  }

  private List<CommitId> history(int length) throws IOException, InterruptedException {
    git("init", "-q");
    List<CommitId> commits = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Files.writeString(repository.resolve("it's a file"), "content " + i);
      git("add", ".");
      git("commit", "-q", "-m", "commit " + i);
      commits.add(new CommitId(git("rev-parse", "HEAD").strip()));
    }
    return commits;
  }

  private String replayed(String log) throws IOException, InterruptedException {
    Path file = Files.writeString(repository.resolve(".git/log-to-replay"), log);
    return git("bisect", "replay", file.toString()) + git("bisect", "next");
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder git =
        new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
    git.environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@example.org",
                "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@example.org",
                "LC_ALL", "C"));
    Process process = git.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer;
  }
}
