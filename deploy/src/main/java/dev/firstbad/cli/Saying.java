package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What all commands share that say something of a bisection.
final class Saying {
  @Option(
      names = "--author",
      paramLabel = "WHO",
      defaultValue = "${sys:user.name}",
      description = "who says so (default: you, ${DEFAULT-VALUE})")
  private String author;

  @Option(names = "--preview", description = "show what would change, and record nothing")
  private boolean preview;

  @Option(
      names = "--expect",
      paramLabel = "SEQUENCE",
      description = "refuse if this is not its last event any more")
  private @Nullable Long expected;

  @Mixin private Named named;
  @Mixin private Server server;
  @Mixin private Output output;

  /// Says it and prints what it changes.
  ///
  /// @param path below that of the bisection
  void say(String path, @Nullable String reason, Consumer<ObjectNode> fields, PrintWriter out) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fields.accept(body);
    body.put("author", author);
    if (reason != null) {
      body.put("reason", reason);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    if (expected != null) {
      headers.put("If-Match", "\"" + expected + "\"");
    }
    Map<String, String> query = preview ? Map.of("preview", "true") : Map.of();
    print(server.post(named.path() + path, query, headers, body), out);
  }

  private void print(JsonNode change, PrintWriter out) {
    if (output.json()) {
      out.println(change);
      return;
    }
    out.println(
        change.path("recorded").asBoolean()
            ? "recorded as event " + change.at("/event/sequence").asText()
            : "would change:");
    change.path("differences").forEach(difference -> out.println("  " + line(difference)));
  }

  private static String line(JsonNode difference) {
    return "%s: %s -> %s"
        .formatted(
            difference.path("field").asText(),
            shown(difference.path("before")),
            shown(difference.path("after")));
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "none" : value.isTextual() ? value.asText() : value.toString();
  }
}
