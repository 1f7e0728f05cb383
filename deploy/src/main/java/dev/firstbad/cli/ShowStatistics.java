package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "stats",
    description = "Show counts, durations and how often results were right, over time.",
    footer = {"", "Example: firstbad stats --by year --outcome culprit"})
final class ShowStatistics implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Filters filters;
  @Mixin private Since since;
  @Spec private CommandSpec spec;

  @Option(
      names = "--by",
      defaultValue = "month",
      description = "day, month or year (default: ${DEFAULT-VALUE})")
  private String by;

  @Override
  public void run() {
    Map<String, String> query = filters.query();
    since.addTo(query);
    query.put("by", by);
    JsonNode stats = server.json("/api/v1/stats", query);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(stats);
      return;
    }
    Table table =
        new Table(
            "PERIOD",
            "BISECTIONS",
            "CULPRITS",
            "RIGHT",
            "MEDIAN",
            "BUILD",
            "TEST",
            "TESTS",
            "UNUSABLE");
    stats.path("periods").forEach(period -> row(table, Text.of(period.path("period")), period));
    row(table, "all", stats.path("total"));
    table.print(out);
  }

  private static void row(Table table, String name, JsonNode figures) {
    JsonNode accuracy = figures.path("accuracy");
    table.row(
        name,
        Text.of(figures.path("bisections")),
        Text.of(figures.path("outcomes").path("culprit")),
        accuracy.isNull() ? "-" : Math.round(accuracy.path("rate").asDouble() * 100) + "%",
        Text.duration(figures.path("medianMillis")),
        Text.duration(figures.path("buildMillis")),
        Text.duration(figures.path("testMillis")),
        Text.of(figures.path("tests")),
        Text.of(figures.path("unusable")));
  }
}
