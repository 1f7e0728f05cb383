package dev.firstbad.cli;

import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "log",
    description = "Print the log of a bisection, byte for byte, rendered from its events.",
    footer = {"", "Example: firstbad log 1a2b >bisect.txt"})
final class PrintLog implements Runnable {
  @Mixin private Server server;
  @Mixin private Named named;
  private final OutputStream out;

  PrintLog(OutputStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    byte[] log = server.bytes(named.path() + "/log", named.query());
    try {
      out.write(log);
      out.flush();
    } catch (IOException e) {
      throw new WorldFailed("cannot write the log: " + e.getMessage(), e);
    }
  }
}
