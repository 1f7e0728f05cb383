package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "withdraw",
    description = "Say that the culprit of a bisection is wrong.",
    footer = {"", "Example: firstbad withdraw 1a2b --reason crashes-without-it"})
final class WithdrawCulprit implements Runnable {
  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
  private String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say("/withdrawals", reason, body -> {}, spec.commandLine().getOut());
  }
}
