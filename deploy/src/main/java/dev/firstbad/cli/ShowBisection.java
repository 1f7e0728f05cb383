package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Show one bisection: its result, what speaks against it, who is told.",
    footer = {"", "Example: firstbad show 1a2b --at 40"})
final class ShowBisection implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Named named;
  @Mixin private Moment moment;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode bisection = server.json(named.path(), moment.query());
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(bisection);
    } else {
      print(bisection, out);
    }
  }

  static void print(JsonNode bisection, PrintWriter out) {
    out.printf(
        "%s  %s bisection, %s%n",
        Text.of(bisection.path("id")),
        Text.of(bisection.path("kind")),
        Text.of(bisection.path("state")));
    line(out, Text.of(bisection.path("outcome").path("type")), Text.outcome(bisection));
    line(out, "crash", Text.of(bisection.path("crash").path("title")));
    line(out, "started on", Text.of(bisection.path("startCommit")));
    line(out, "tested", tested(bisection));
    bisection
        .path("flags")
        .forEach(flag -> line(out, Text.of(flag.path("flag")), Text.of(flag.path("reason"))));
    JsonNode recipients = bisection.path("recipients");
    line(out, "to", String.join(", ", Text.list(recipients.path("to"))));
    line(out, "cc", String.join(", ", Text.list(recipients.path("cc"))));
    line(out, "events", Text.of(bisection.path("events")));
  }

  /// What the tool says it cost; nothing until it says so.
  private static String tested(JsonNode bisection) {
    if (!bisection.hasNonNull("revisionsTested")) {
      return "";
    }
    return "%s revisions in %s (build %s, test %s)"
        .formatted(
            Text.of(bisection.path("revisionsTested")),
            Text.duration(bisection.path("totalMillis")),
            Text.duration(bisection.path("buildMillis")),
            Text.duration(bisection.path("testMillis")));
  }

  private static void line(PrintWriter out, String name, String value) {
    if (!value.isEmpty() && !value.equals("-")) {
      out.printf("  %-14s %s%n", name, value);
    }
  }
}
