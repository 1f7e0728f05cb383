package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "commit",
    description = "Show all that is known of a commit, over all bisections.",
    footer = {"", "Example: firstbad commit 71335f37c5e8"})
final class ShowCommit implements Runnable {
  @Parameters(
      paramLabel = "HASH",
      description = "a commit, or a beginning of its id that is unique")
  private String hash;

  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode evidence = server.json("/api/v1/commits/" + Server.encoded(hash));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(evidence);
      return;
    }
    out.println(Text.of(evidence.path("commit")));
    Table table = new Table("BISECTION", "STEP", "WHY", "VERDICT", "TOLD", "SIGNATURE", "RUNS");
    evidence.path("observations").forEach(observation -> row(observation, table));
    table.print(out);
  }

  private static void row(JsonNode observation, Table table) {
    JsonNode step = observation.path("step");
    table.row(
        Text.of(observation.path("bisection")),
        Text.of(step.path("number")),
        Text.of(step.path("reason")),
        Text.of(step.path("verdict")),
        Text.of(step.path("decision")),
        Text.commit(step.path("build").path("signature")),
        Text.runs(step));
  }
}
