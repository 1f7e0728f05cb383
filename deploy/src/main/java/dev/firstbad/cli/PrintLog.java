package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "log",
    description = "Print the log of a bisection, byte for byte, rendered from its events.",
    footer = {
      "",
      "Example: firstbad log 1a2b >bisect.txt",
      "Example: firstbad log 1a2b --git >replay.txt && git bisect replay replay.txt"
    })
final class PrintLog implements Runnable {
  @Mixin private Server server;
  @Mixin private Named named;
  @Mixin private Moment moment;

  @Option(names = "--git", description = "what git was told, for `git bisect replay`")
  private boolean git;

  private final StandardOutput out;

  PrintLog(StandardOutput out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.write(server.bytes(named.path() + (git ? "/git-bisect-log" : "/log"), moment.query()));
  }
}
