package dev.firstbad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "confirm",
    description = "Say that the culprit of a bisection is right.",
    footer = {"", "Example: firstbad confirm 1a2b --reason reverting-helps"})
final class ConfirmCulprit implements Runnable {
  @Option(names = "--reason", paramLabel = "TEXT", description = "why")
  private @Nullable String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say("/confirmations", reason, body -> {}, spec.commandLine().getOut());
  }
}
