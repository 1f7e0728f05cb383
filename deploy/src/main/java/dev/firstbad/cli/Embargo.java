package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "embargo",
    description =
        "Hide a bisection from all but those with the scope private (see `firstbad token`).",
    footer = {"", "Example: firstbad embargo 1a2b --reason disclosure-on-tuesday"})
final class Embargo implements Runnable {
  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
  private String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say(
        "/visibility",
        reason,
        body -> body.put("visibility", "private"),
        spec.commandLine().getOut());
  }
}
