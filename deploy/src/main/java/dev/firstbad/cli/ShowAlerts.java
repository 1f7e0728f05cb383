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
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Limit limit;
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      description = "low-confidence, contradiction, other-culprit, disagreement or shadow")
  private @Nullable String kind;

  @Option(names = "--bisection", paramLabel = "ID", description = "about this one")
  private @Nullable String bisection;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("AT", "KIND", "BISECTION", "STEP", "OTHER", "REASON");
    new Listing(server, "/api/v1/alerts", query())
        .first(limit.most(), alert -> show(alert, table, out));
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
