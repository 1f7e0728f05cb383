package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The ends of a search as `git bisect start` takes them, and what makes a plan of them.
final class GivenEnds {
  @Option(names = "--repo", paramLabel = "DIR", description = "the repository (default: here)")
  private String repository = ".";

  @Option(names = "--bad", paramLabel = "C", description = "a revision with what is searched for")
  private @Nullable String bad;

  @Option(
      names = "--good",
      paramLabel = "C",
      description = "a revision without it; can be repeated")
  private List<String> good = List.of();

  @Option(
      names = "--skip",
      paramLabel = "C",
      description = "a revision that cannot be tested, or a range A..B; can be repeated")
  private List<String> skip = List.of();

  @Option(names = "--first-parent", description = "leave merged branches out")
  private boolean firstParent;

  @Option(
      names = {"--term-bad", "--term-new"},
      paramLabel = "TERM",
      description = "another word for bad")
  private @Nullable String badTerm;

  @Option(
      names = {"--term-good", "--term-old"},
      paramLabel = "TERM",
      description = "another word for good")
  private @Nullable String goodTerm;

  @Option(
      names = "--limit",
      paramLabel = "DURATION",
      description = "how long the command may run, then it is no verdict (default: for ever)")
  private @Nullable String limit;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "two-rate@1 or facf@1: test again until one explanation is likely enough")
  private @Nullable String policy;

  @Option(
      names = "--probability",
      paramLabel = "P",
      description = "how likely, above 0.5 and below 1 (default: 0.95)")
  private @Nullable String probability;

  boolean areGiven() {
    return bad != null || !good.isEmpty();
  }

  /// The plan of a search between these ends.
  ///
  /// @param words paths and, behind `--`, the command; or the command alone
  ObjectNode plan(List<String> words) {
    if (bad == null || good.isEmpty()) {
      throw new InputWrong("--bad and --good go together");
    }
    int end = words.indexOf("--");
    List<String> command = words.subList(end + 1, words.size());
    if (command.isEmpty()) {
      throw new InputWrong("the command that tests a revision is wanted, after --");
    }
    ObjectNode plan = JsonNodeFactory.instance.objectNode();
    plan.put("repository", repository).put("start", bad).put("trusted", true);
    put(plan, "good", good);
    put(plan, "skip", skip);
    put(plan, "paths", end < 0 ? List.of() : words.subList(0, end));
    plan.put("first-parent", firstParent);
    if (badTerm != null || goodTerm != null) {
      plan.putObject("terms").put("bad", badTerm).put("good", goodTerm);
    }
    ObjectNode test = plan.putObject("test").put("exit", "git");
    put(test, "command", command);
    put(test, "limit", limit);
    put(plan, "policy", policy);
    put(plan, "probability", probability);
    return plan;
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void put(ObjectNode node, String key, List<String> values) {
    values.forEach(node.putArray(key)::add);
  }
}
