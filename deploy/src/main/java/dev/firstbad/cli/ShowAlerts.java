package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "alerts",
    description = "List what a person should look at, the newest first.",
    footer = {"", "Example: firstbad alerts --kind contradiction"})
final class ShowAlerts implements Runnable {
  private static final int PAGE = 200;

  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      description = "low-confidence, contradiction, other-culprit, disagreement or shadow")
  private @Nullable String kind;

  @Option(names = "--bisection", paramLabel = "ID", description = "about this one")
  private @Nullable String bisection;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "at most so many (default: ${DEFAULT-VALUE}; 0 lists all)")
  private int limit;

  @Override
  public void run() {
    if (limit < 0) {
      throw new InputWrong("--limit is 0 or more, not " + limit);
    }
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("AT", "KIND", "BISECTION", "STEP", "OTHER", "REASON");
    int left = limit == 0 ? Integer.MAX_VALUE : limit;
    Map<String, String> query = query();
    while (left > 0) {
      query.put("limit", String.valueOf(Math.min(PAGE, left)));
      JsonNode page = server.json("/api/v1/alerts", query);
      page.path("items").forEach(alert -> show(alert, table, out));
      left -= page.path("items").size();
      if (!page.hasNonNull("next")) {
        break;
      }
      query.put("cursor", page.path("next").asText());
    }
    if (!output.json()) {
      table.print(out);
    }
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (kind != null) {
      query.put("kind", kind);
    }
    if (bisection != null) {
      query.put("bisection", bisection);
    }
    return query;
  }

  private void show(JsonNode alert, Table table, PrintWriter out) {
    if (output.json()) {
      out.println(alert);
      return;
    }
    table.row(
        Text.of(alert.path("at")),
        Text.of(alert.path("kind")),
        Text.of(alert.path("bisection")),
        Text.of(alert.path("step")),
        Text.of(alert.path("other")),
        Text.of(alert.path("reason")));
  }
}
