package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "steps",
    description = "Show what was tested, what was seen and what git was told, step by step.",
    footer = {"", "Example: firstbad steps 1a2b"})
final class ShowSteps implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Named named;
  @Mixin private Moment moment;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode steps = server.json(named.path() + "/steps", moment.query()).path("items");
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      Output.lines(steps, out);
      return;
    }
    Table table = new Table("STEP", "COMMIT", "WHY", "VERDICT", "TOLD", "LEFT", "RUNS");
    steps.forEach(step -> row(step, table));
    table.print(out);
    steps.forEach(step -> choice(step, out));
  }

  private static void row(JsonNode step, Table table) {
    String release = Text.of(step.path("release"));
    table.row(
        Text.of(step.path("number")),
        Text.commit(step.path("commit")),
        release.equals("-") ? Text.of(step.path("reason")) : release,
        Text.of(step.path("verdict")),
        Text.of(step.path("decision")),
        Text.of(step.path("answer").path("left")),
        Text.runs(step));
  }

  /// Why a search by probabilities chose the revision.
  private static void choice(JsonNode step, PrintWriter out) {
    if (step.path("choice").isTextual()) {
      out.println(
          "step %s %s".formatted(Text.of(step.path("number")), Text.of(step.path("choice"))));
    }
  }
}
