package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "cc",
    description =
        "Show who is told of a bisection, To and Cc, each with the rule and the line behind it.",
    footer = {"", "Example: firstbad cc 1a2b"})
final class ShowRecipients implements Runnable {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Named named;
  @Mixin private Moment moment;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode recipients = server.json(named.path() + "/recipients", moment.query());
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(recipients);
      return;
    }
    print(recipients, out);
  }

  static void print(JsonNode recipients, PrintWriter out) {
    Table table = new Table("", "ADDRESS", "RULE", "LINE");
    recipients.path("to").forEach(person -> row("To", person, table));
    recipients.path("cc").forEach(person -> row("Cc", person, table));
    table.print(out);
  }

  private static void row(String field, JsonNode person, Table table) {
    table.row(
        field,
        Text.of(person.path("address")),
        Text.of(person.path("rule")),
        Text.of(person.path("line")));
  }
}
