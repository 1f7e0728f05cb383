package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List bisections, newest first.",
    footer = {"", "Example: firstbad list --outcome culprit --recipient akpm@linux-foundation.org"})
final class ListBisections implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Filters filters;
  @Mixin private Since since;
  @Mixin private Limit limit;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("ID", "KIND", "OUTCOME", "TESTED", "RESULT", "CRASH");
    Map<String, String> query = filters.query();
    since.addTo(query);
    new Listing(server, "/api/v1/bisections", query)
        .first(limit.most(), bisection -> show(bisection, table, out));
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
