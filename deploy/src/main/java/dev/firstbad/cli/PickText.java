package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.CommitId;
import dev.firstbad.search.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pick in words and as JSON.
final class PickText {
  private PickText() {}

  /// Whether there is a commit to test, or the first bad one.
  static boolean isAnswer(Pick pick) {
    return switch (pick) {
      case Pick.Test test -> true;
      case Pick.TestMergeBase test -> true;
      case Pick.FirstBad first -> true;
      case Pick.OnlySkipped skipped -> false;
      case Pick.MergeBaseBad base -> false;
      case Pick.NotAncestors not -> false;
      case Pick.NoTestable none -> false;
      case Pick.GoodAndBad both -> false;
    };
  }

  static String line(Pick pick) {
    return switch (pick) {
      case Pick.Test(CommitId commit, int left, int steps) ->
          "test %s: %d revisions left after it, roughly %d steps".formatted(commit, left, steps);
      case Pick.TestMergeBase(CommitId commit) ->
          "test %s first: a good revision is no ancestor of the bad one, and here they parted"
              .formatted(commit);
      case Pick.FirstBad(CommitId commit) -> "first bad: " + commit;
      case Pick.OnlySkipped(List<CommitId> candidates) ->
          "only skipped commits are left, one of these is the first bad one:\n"
              + String.join("\n", candidates.stream().map(CommitId::hex).toList());
      case Pick.MergeBaseBad(CommitId commit) ->
          "the merge base %s is bad: what is searched for changed between it and the good revisions"
              .formatted(commit);
      case Pick.NotAncestors() ->
          "some good revisions are not ancestors of the bad one: perhaps they were swapped";
      case Pick.NoTestable() -> "no commit between them changes anything at these paths";
      case Pick.GoodAndBad(CommitId commit) -> commit + " was called both good and bad";
    };
  }

  static ObjectNode json(Pick pick) {
    return switch (pick) {
      case Pick.Test(CommitId commit, int left, int steps) ->
          json("test", commit, left, steps, List.of());
      case Pick.TestMergeBase(CommitId commit) ->
          json("test-merge-base", commit, null, null, List.of());
      case Pick.FirstBad(CommitId commit) -> json("first-bad", commit, null, null, List.of());
      case Pick.OnlySkipped(List<CommitId> candidates) ->
          json("only-skipped", null, null, null, candidates);
      case Pick.MergeBaseBad(CommitId commit) ->
          json("merge-base-bad", commit, null, null, List.of());
      case Pick.NotAncestors() -> json("not-ancestors", null, null, null, List.of());
      case Pick.NoTestable() -> json("no-testable", null, null, null, List.of());
      case Pick.GoodAndBad(CommitId commit) -> json("good-and-bad", commit, null, null, List.of());
    };
  }

  private static ObjectNode json(
      String type,
      @Nullable CommitId commit,
      @Nullable Integer left,
      @Nullable Integer steps,
      List<CommitId> candidates) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type);
    json.put("commit", commit == null ? null : commit.hex());
    json.put("left", left);
    json.put("steps", steps);
    ArrayNode ids = json.putArray("candidates");
    candidates.forEach(candidate -> ids.add(candidate.hex()));
    return json;
  }
}
