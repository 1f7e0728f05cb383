package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "events",
    description = "Show the events of a bisection in order.",
    footer = {"", "Example: firstbad events 1a2b --json"})
final class ShowEvents implements Runnable {
  private static final int SHOWN = 100;

  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Named named;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    new Listing(server, named.path() + "/events", Map.of()).each(event -> print(event, out));
  }

  private void print(JsonNode event, PrintWriter out) {
    if (output.json()) {
      out.println(event);
      return;
    }
    String data = Text.safe(event.path("data").toString());
    out.printf(
        "%6d  %-20s %s%n",
        event.path("sequence").asLong(),
        Text.of(event.path("type")),
        data.length() > SHOWN ? data.substring(0, SHOWN) + "…" : data);
  }
}
