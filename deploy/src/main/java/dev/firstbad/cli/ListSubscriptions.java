package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "subscriptions",
    description = "List subscriptions, or change one of them.",
    footer = {"", "Example: firstbad subscriptions", "Example: firstbad subscriptions pause 1a2b"})
final class ListSubscriptions implements Runnable {
  private static final String ALL = "/api/v1/subscriptions";

  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Table table = new Table("ID", "STATE", "PENDING", "SENT", "DEAD", "SINK", "FAILURE");
    new Listing(server, ALL, Map.of()).each(subscription -> show(subscription, table));
    if (!output.json()) {
      table.print(out());
    }
  }

  @Command(name = "show", description = "Show one of them, as JSON.")
  void show(@Mixin Server at, @Parameters(paramLabel = "ID") String id) {
    out().println(at.json(place(id)));
  }

  @Command(name = "pause", description = "Send nothing for now; it keeps its place.")
  void pause(@Mixin Server at, @Parameters(paramLabel = "ID") String id) {
    change(at, id, config -> config.put("paused", true));
  }

  @Command(name = "resume", description = "Go on with one that was paused or has ended.")
  void resume(@Mixin Server at, @Parameters(paramLabel = "ID") String id) {
    change(at, id, config -> config.put("paused", false));
  }

  @Command(name = "delete", description = "End it and forget it, with what it still had to send.")
  void delete(@Mixin Server at, @Parameters(paramLabel = "ID") String id) {
    out().println(Text.of(at.ask("DELETE", place(id), null).path("id")));
  }

  @Command(name = "dead", description = "List what was given up.")
  void dead(@Mixin Server at, @Mixin Output as, @Parameters(paramLabel = "ID") String id) {
    Table table = new Table("EVENT", "BISECTION", "TARGET", "ATTEMPTS", "REASON");
    new Listing(at, place(id) + "/dead-letters", Map.of())
        .each(letter -> {
          if (as.json()) {
            out().println(letter);
          } else {
            row(letter, table, "event", "bisection", "target", "attempts", "reason");
          }
        });
    if (!as.json()) {
      table.print(out());
    }
  }

  @Command(name = "retry", description = "Try again what was given up.")
  void retry(@Mixin Server at, @Parameters(paramLabel = "ID") String id) {
    JsonNode answer = at.ask("POST", place(id) + "/dead-letters/retry", null);
    out().println(Text.of(answer.path("retried")) + " to be tried again");
  }

  private void change(Server at, String id, Consumer<ObjectNode> how) {
    ObjectNode subscription = (ObjectNode) at.json(place(id));
    how.accept(subscription.withObject("/config"));
    JsonNode now = at.ask("PUT", place(id), subscription);
    out().println(Text.of(now.path("id")) + " " + Text.of(now.path("status").path("state")));
  }

  private void show(JsonNode subscription, Table table) {
    if (output.json()) {
      out().println(subscription);
      return;
    }
    JsonNode status = subscription.path("status");
    table.row(
        Text.of(subscription.path("id")),
        Text.of(status.path("state")),
        Text.of(status.path("pending")),
        Text.of(status.path("delivered")),
        Text.of(status.path("dead")),
        Text.of(subscription.path("sink")),
        Text.of(status.path("failure")));
  }

  private static void row(JsonNode item, Table table, String... names) {
    String[] cells = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      cells[i] = Text.of(item.path(names[i]));
    }
    table.row(cells);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String place(String id) {
    return ALL + "/" + Server.encoded(id);
  }
}
