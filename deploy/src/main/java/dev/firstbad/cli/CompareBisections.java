package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description = "Show two bisections step by step: what both tested, and where they parted.",
    footer = {"", "Example: firstbad compare 1a2b 3c4d"})
final class CompareBisections implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "a bisection")
  private String a;

  @Parameters(index = "1", paramLabel = "ID", description = "another")
  private String b;

  @Override
  public void run() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("a", a);
    query.put("b", b);
    JsonNode comparison = server.json("/api/v1/compare", query);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(comparison);
      return;
    }
    result("a", comparison.path("a"), out);
    result("b", comparison.path("b"), out);
    JsonNode parting = comparison.path("parting");
    out.println(
        parting.isNull()
            ? "they did the same to the end"
            : "they part at step " + parting.path("step") + ": " + why(parting));
    out.println();
    table(comparison.path("steps")).print(out);
  }

  private static void result(String name, JsonNode bisection, PrintWriter out) {
    out.printf("%s  %s  %s%n", name, Text.of(bisection.path("id")), Text.outcome(bisection));
  }

  private static String why(JsonNode parting) {
    return switch (parting.path("kind").asText()) {
      case "revision" -> "they chose different revisions";
      case "verdict" -> "they judged the same revision differently";
      default -> "one was over";
    };
  }

  private static Table table(JsonNode steps) {
    Table table = new Table("COMMIT", "A", "VERDICT", "B", "VERDICT", "RELATION", "BINARY");
    for (JsonNode step : steps) {
      table.row(
          Text.commit(step.path("commit")),
          Text.of(step.path("a").path("number")),
          Text.of(step.path("a").path("verdict")),
          Text.of(step.path("b").path("number")),
          Text.of(step.path("b").path("verdict")),
          Text.of(step.path("relation")),
          step.path("sameBinary").asBoolean() ? "same" : "-");
    }
    return table;
  }
}
