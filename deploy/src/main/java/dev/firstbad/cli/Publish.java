package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "End an embargo: subscribers are told of the bisection again.",
    footer = {"", "Example: firstbad publish 1a2b --reason disclosed"})
final class Publish implements Runnable {
  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
  private String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say(
        "/visibility",
        reason,
        body -> body.put("visibility", "public"),
        spec.commandLine().getOut());
  }
}
