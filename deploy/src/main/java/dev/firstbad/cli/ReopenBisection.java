package dev.firstbad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reopen",
    description = "Open a bisection that has ended: a live search goes on with `run --resume`.",
    footer = {"", "Example: firstbad reopen 1a2b --reason machine-mended"})
final class ReopenBisection implements Runnable {
  @Option(names = "--reason", paramLabel = "TEXT", description = "why")
  private @Nullable String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say("/reopenings", reason, body -> {}, spec.commandLine().getOut());
  }
}
