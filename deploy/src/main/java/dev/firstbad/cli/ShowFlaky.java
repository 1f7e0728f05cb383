package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "flaky",
    description = "Show what comes and goes: rates, same binary with another outcome, cost.",
    footer = {"", "Example: firstbad flaky --group signature --from 2026-01-01 --csv >flaky.csv"})
final class ShowFlaky implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final StandardOutput out;

  @Option(
      names = "--group",
      defaultValue = "commit",
      description = "commit, signature, title, compiler or release (default: ${DEFAULT-VALUE})")
  private String group;

  @Option(
      names = "--sort",
      defaultValue = "pairs",
      description = "pairs, same-bug, mixed, rate, runs, cost or last (default: ${DEFAULT-VALUE})")
  private String sort;

  @Option(names = "--from", paramLabel = "TIME", description = "seen at or after (RFC 3339)")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "seen before (RFC 3339)")
  private @Nullable String to;

  @Option(names = "--min-runs", paramLabel = "N", description = "at least so many runs")
  private @Nullable String runs;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "at most so many, 200 at most (default: ${DEFAULT-VALUE}, with --csv all)")
  private String limit;

  @ArgGroup private @Nullable Part part;

  @Option(names = "--csv", description = "print comma-separated values")
  private boolean csv;

  ShowFlaky(StandardOutput out) {
    this.out = out;
  }

  private static final class Part {
    @Option(names = "--unusable", description = "commits that no test could use")
    private boolean unusable;

    @Option(names = "--bisections", description = "bisections that rest on a flaky step")
    private boolean bisections;
  }

  @Override
  public void run() {
    if (csv && (part != null || output.json())) {
      throw new InputWrong("--csv goes with none of --json, --unusable and --bisections");
    }
    if (csv) {
      Map<String, String> query = query();
      query.put("format", "csv");
      if (!spec.commandLine().getParseResult().hasMatchedOption("--limit")) {
        query.remove("limit");
      }
      out.write(server.bytes("/api/v1/flaky", query));
      return;
    }
    PrintWriter printed = spec.commandLine().getOut();
    JsonNode items = items();
    if (output.json()) {
      Output.lines(items, printed);
    } else {
      table(items).print(printed);
    }
  }

  private JsonNode items() {
    if (part == null) {
      return server.json("/api/v1/flaky", query()).path("items");
    }
    String path = part.bisections ? "/api/v1/flaky/bisections" : "/api/v1/flaky/unusable";
    return server.json(path, Map.of("limit", limit)).path("items");
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("group", group);
    query.put("sort", sort);
    query.put("limit", limit);
    put(query, "from", from);
    put(query, "to", to);
    put(query, "minRuns", runs);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }

  private Table table(JsonNode items) {
    if (part == null) {
      return flaky(items);
    }
    return part.unusable ? unusable(items) : resting(items);
  }

  private Table flaky(JsonNode items) {
    Table table =
        new Table(
            "PAIRS",
            "MIXED",
            "TESTS",
            "RUNS",
            "RATE",
            "95 %",
            "TIME",
            "LAST SEEN",
            group.toUpperCase(Locale.ROOT));
    for (JsonNode item : items) {
      table.row(
          Text.of(item.path("pairs")),
          Text.of(item.path("mixed")),
          Text.of(item.path("tests")),
          Text.of(item.path("runs")),
          item.path("rate").isNull() ? "-" : percent(item.path("rate")),
          percent(item.path("low")) + "-" + percent(item.path("high")),
          Text.duration(item.path("spentMillis")),
          Text.of(item.path("lastSeen")).split("T", 2)[0],
          Text.of(item.path("key")));
    }
    return table;
  }

  private static Table unusable(JsonNode items) {
    Table table = new Table("COMMIT", "WHY");
    for (JsonNode item : items) {
      int tests = item.path("tests").asInt();
      table.row(
          Text.of(item.path("commit")),
          why("build", item.path("buildFailed").asInt(), tests)
              + why("boot", item.path("bootFailed").asInt(), tests));
    }
    return table;
  }

  private static String why(String what, int failed, int tests) {
    return failed == 0 ? "" : "%s fails in %d of %d  ".formatted(what, failed, tests);
  }

  private static Table resting(JsonNode items) {
    Table table = new Table("BISECTION", "CULPRIT", "FLAKY STEPS");
    for (JsonNode item : items) {
      table.row(
          Text.of(item.path("bisection")),
          Text.commit(item.path("culprit")),
          String.join(", ", Text.list(item.path("steps"))));
    }
    return table;
  }

  private static String percent(JsonNode rate) {
    return Math.round(rate.asDouble() * 100) + "%";
  }
}
