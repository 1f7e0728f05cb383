package dev.firstbad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.CommitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What real git picked, step by step, recorded beside the project; skipped where that is not.
final class GitCasesTest {

  @Test
  void every_step_of_every_recorded_bisection_is_the_one_that_git_took() throws IOException {
    JsonNode recorded = recorded();
    List<String> differences = new ArrayList<>();
    int steps = 0;
    for (JsonNode sequence : recorded.path("cases")) {
      Replay replay =
          new Replay(recorded.path("graphs").path(sequence.path("graph").asText()), sequence);
      for (JsonNode event : sequence.path("events")) {
        String told = replay.tell(event);
        if (!told.equals(expected(event.path("got")))) {
          differences.add(sequence.path("id") + ": " + told + " instead of " + event.path("got"));
        }
        steps++;
      }
    }

    assertThat(differences).isEmpty();
    assertThat(steps).isGreaterThan(1000);
  }

  private static String expected(JsonNode got) {
    return String.join(
        " ",
        got.path("type").asText(),
        got.path("commit").asText(),
        got.path("left").asText(),
        got.path("steps").asText(),
        commits(got.path("candidates")).toString(),
        commits(got.path("skipped_merge_bases")).toString());
  }

  private static JsonNode recorded() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("../shared/cases/git-bisect-cases.json").normalize();
      if (Files.isRegularFile(candidate)) {
        return new ObjectMapper().readTree(candidate.toFile());
      }
    }
    assumeTrue(false, "no recorded bisections beside the project");
    throw new AssertionError();
  }

  private static List<CommitId> commits(JsonNode ids) {
    List<CommitId> commits = new ArrayList<>();
    ids.forEach(id -> commits.add(new CommitId(id.asText())));
    return commits;
  }

  /// One recorded bisection, told to us as it was told to git.
  private static final class Replay {
    private final CommitGraph graph = new CommitGraph();
    private final @Nullable PathStates paths;
    private Search search;

    Replay(JsonNode recorded, JsonNode sequence) {
      JsonNode start = sequence.path("start");
      search =
          Search.between(new CommitId(start.path("bad").asText()), commits(start.path("good")));
      if (start.path("first_parent").asBoolean()) {
        search = search.alongFirstParents();
      }
      JsonNode nodes = recorded.path("commits");
      nodes.forEach(node -> graph.add(id(node), node.path(1).asLong(), parents(node, nodes)));
      paths = start.path("paths").isEmpty() ? null : id -> state(recorded, start.path("paths"), id);
    }

    String tell(JsonNode event) {
      List<CommitId> revs = commits(event.path("revs"));
      search =
          switch (event.path("do").asText()) {
            case "bad" -> search.bad(revs.getFirst());
            case "good" -> search.good(revs);
            case "skip" -> search.skip(revs);
            default -> search;
          };
      Decision decision =
          paths == null ? Decision.of(graph, search) : Decision.of(graph, search, paths);
      search = search.after(decision.pick());
      return words(decision.pick()) + " " + decision.skippedBases();
    }

    private static String words(Pick pick) {
      return switch (pick) {
        case Pick.Test(CommitId commit, int left, int steps) ->
            "test %s %d %d []".formatted(commit, left, steps);
        case Pick.TestMergeBase(CommitId commit) -> "test-merge-base " + commit + "   []";
        case Pick.FirstBad(CommitId commit) -> "first-bad " + commit + "   []";
        case Pick.OnlySkipped(List<CommitId> candidates) -> "only-skipped    " + candidates;
        case Pick.MergeBaseBad(CommitId commit) -> "merge-base-bad " + commit + "   []";
        case Pick.NotAncestors() -> "not-ancestors    []";
        case Pick.NoTestable() -> "no-testable    []";
        case Pick.GoodAndBad(CommitId commit) -> "good-and-bad " + commit + "   []";
      };
    }

    private PathState state(JsonNode recorded, JsonNode wanted, CommitId commit) {
      JsonNode states = recorded.path("path_state").path(graph.require(commit));
      List<String> entries = new ArrayList<>();
      for (int k = 0; k < states.size(); k++) {
        String name = recorded.path("path_names").path(k).asText();
        if (contains(wanted, name)) {
          entries.add(states.path(k).asInt() == 0 ? "" : states.path(k).asText());
        }
      }
      return new PathState(entries);
    }

    private static boolean contains(JsonNode texts, String text) {
      for (JsonNode node : texts) {
        if (node.asText().equals(text)) {
          return true;
        }
      }
      return false;
    }

    private static CommitId id(JsonNode node) {
      return new CommitId(node.path(0).asText());
    }

    private static List<CommitId> parents(JsonNode node, JsonNode nodes) {
      List<CommitId> parents = new ArrayList<>();
      node.path(2).forEach(index -> parents.add(id(nodes.path(index.asInt()))));
      return parents;
    }
  }
}
