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
    name = "list",
    description = "List bisections, newest first.",
    footer = {"", "Example: firstbad list --outcome culprit --recipient akpm@linux-foundation.org"})
final class ListBisections implements Runnable {
  private static final int PAGE = 200;

  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Filters filters;
  @Mixin private Since since;
  @Spec private CommandSpec spec;

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
    Table table = new Table("ID", "KIND", "OUTCOME", "TESTED", "RESULT", "CRASH");
    int left = limit == 0 ? Integer.MAX_VALUE : limit;
    Map<String, String> query = filters.query();
    since.addTo(query);
    while (left > 0) {
      query.put("limit", String.valueOf(Math.min(PAGE, left)));
      JsonNode page = server.json("/api/v1/bisections", query);
      page.path("items").forEach(bisection -> show(bisection, table, out));
      left -= page.path("items").size();
      if (!page.hasNonNull("next")) {
        break;
      }
      query.put("cursor", page.get("next").asText());
    }
    if (!output.json()) {
      table.print(out);
    }
  }

  private void show(JsonNode bisection, Table table, PrintWriter out) {
    if (output.json()) {
      out.println(bisection);
      return;
    }
    table.row(
        Text.of(bisection.path("id")),
        Text.of(bisection.path("kind")),
        bisection.path("outcome").isObject()
            ? Text.of(bisection.path("outcome").path("type"))
            : Text.of(bisection.path("state")),
        Text.of(bisection.path("revisionsTested")),
        Text.outcome(bisection),
        Text.of(bisection.path("crash").path("title")));
  }
}
