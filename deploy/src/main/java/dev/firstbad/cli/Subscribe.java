package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "subscribe",
    description = "Have events sent to a webhook, or people mailed of culprits.",
    footer = {
      "",
      "A filter compares an attribute of events or of their bisections: NAME=TEXT (is),",
      "NAME^=TEXT (begins so), NAME$=TEXT (ends so), !NAME=TEXT (is not); all of them",
      "must hold.",
      "Example: firstbad subscribe https://ci.example.org/hook \\",
      "           --type bisection-concluded --filter outcome=culprit",
      "Example: firstbad subscribe mailto:ada@example.org --digest P1D \\",
      "           --filter 'author$=@example.org>'"
    })
final class Subscribe implements Runnable {
  @Parameters(paramLabel = "SINK", description = "an http, https or mailto address")
  private String sink;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "a type of event that is wanted, such as bisection-concluded (default: all)")
  private List<String> types = List.of();

  @Option(names = "--filter", paramLabel = "NAME=TEXT", description = "what must hold of an event")
  private List<String> filters = List.of();

  @Option(
      names = "--start-from",
      paramLabel = "WHEN",
      description = "now, beginning or an RFC 3339 time (default: now)")
  private @Nullable String startFrom;

  @Option(
      names = "--digest",
      paramLabel = "PERIOD",
      description = "all of such a period in one, PT1H or P1D for example (default: each at once)")
  private @Nullable String digest;

  @Option(
      names = "--uncertain",
      paramLabel = "WHAT",
      description =
          "with what was under way when the server was killed: hold, or resend (default: hold)")
  private @Nullable String uncertain;

  @Option(
      names = "--recipients",
      description = "mail the recipients of each bisection as well, To and Cc")
  private boolean recipients;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "holds the key of signatures, whsec_… (default: one is drawn, and told)")
  private @Nullable Path secretFile;

  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode taken = server.ask("POST", "/api/v1/subscriptions", body());
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(taken);
      return;
    }
    out.println(Text.of(taken.path("id")));
    if (taken.path("config").has("secret")) {
      out.println("secret, told this once: " + Text.of(taken.path("config").path("secret")));
    }
  }

  private ObjectNode body() {
    ObjectNode body = Server.JSON.createObjectNode().put("sink", sink);
    ArrayNode wanted = body.putArray("types");
    types.forEach(type -> wanted.add(type.contains(".") ? type : "dev.firstbad." + type + ".v1"));
    ArrayNode all = body.putArray("filters");
    filters.forEach(filter -> all.add(FilterText.parse(filter)));
    ObjectNode config = body.putObject("config").put("recipients", recipients);
    put(config, "digest", digest);
    put(config, "uncertain", uncertain);
    put(config, "secret", secret());
    put(body, "startFrom", startFrom);
    return body;
  }

  private @Nullable String secret() {
    try {
      return secretFile == null ? null : Files.readString(secretFile).strip();
    } catch (IOException unreadable) {
      throw new InputWrong("--secret-file cannot be read: " + unreadable.getMessage());
    }
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
