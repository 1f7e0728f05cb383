package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "log",
    description = "Print the log of a bisection, byte for byte, rendered from its events.",
    footer = {"", "Example: firstbad log 1a2b >bisect.txt"})
final class PrintLog implements Runnable {
  @Mixin private Server server;
  @Mixin private Named named;
  @Mixin private Moment moment;
  private final StandardOutput out;

  PrintLog(StandardOutput out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.write(server.bytes(named.path() + "/log", moment.query()));
  }
}
