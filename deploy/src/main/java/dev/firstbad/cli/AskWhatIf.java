package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.producer.offline.Offline;
import dev.firstbad.producer.offline.Told;
import dev.firstbad.query.json.WhatIfJson;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.whatif.WhatIf;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "what-if",
    description =
        "Say what a bisection would have done under another policy: which verdicts change, where"
            + " the search goes elsewhere, and whether its result stands.",
    footer = {
      "",
      "Of a log, or several in one file, without a running system; of an id it asks",
      "one. Exits with 1 if a result does not stand.",
      "Example: firstbad what-if 1a2b --policy syzkaller@2024-07-15",
      "Example: firstbad what-if bisect.txt --policy strict.yaml"
    })
final class AskWhatIf implements Callable<Integer> {
  @Parameters(paramLabel = "ID|FILE", description = "a bisection of the record, or a log")
  private String subject;

  @Mixin private PolicyChoice policy;
  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream in;
  private boolean falls;

  AskWhatIf(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (isFile()) {
      Candidate candidate = policy.candidate();
      Offline.each(List.of(subject), in, told -> ofFile(told, candidate), json -> print(json, out));
    } else {
      print(ofServer(), out);
    }
    return falls ? ExitCode.NO : ExitCode.DONE;
  }

  private boolean isFile() {
    try {
      return subject.equals("-") || Files.exists(Path.of(subject));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static JsonNode ofFile(Told told, Candidate candidate) {
    return switch (told) {
      case Told.Recorded(var file, var bisection) ->
          WhatIf.of(bisection, candidate)
              .<JsonNode>map(whatIf -> named(file, WhatIfJson.of(whatIf)))
              .orElseThrow(() -> new InputWrong(file + " tells of no tests"));
      case Told.Refused(var file, var reason) -> throw new InputWrong(file + ": " + reason);
    };
  }

  private static ObjectNode named(String file, ObjectNode whatIf) {
    ObjectNode json = Server.JSON.createObjectNode().put("file", file);
    json.setAll(whatIf);
    return json;
  }

  private JsonNode ofServer() {
    if (!policy.isNamed()) {
      policy.candidate();
      throw new InputWrong(
          "no file %s, and a running system knows policies by name alone: give the log"
              .formatted(subject));
    }
    JsonNode bisection =
        server.json(
            "/api/v1/bisections/" + Server.encoded(subject), Map.of("policy", policy.name()));
    if (!bisection.path("whatIf").isObject()) {
      throw new InputWrong(subject + " tells of no tests");
    }
    return named(bisection.path("id").asText(), (ObjectNode) bisection.path("whatIf"));
  }

  private void print(JsonNode json, PrintWriter out) {
    falls |= !json.path("fate").asText().equals("stands");
    if (output.json()) {
      out.println(json);
      return;
    }
    out.println(Text.of(json.path("file")) + ": " + Text.of(json.path("statement")));
    out.printf(
        "  %s of %s tests serve, %s%n",
        Text.of(json.path("carried")), Text.of(json.path("tests")), left(json));
    for (JsonNode step : json.path("steps")) {
      if (!step.path("agrees").asBoolean()) {
        out.println("  " + line(step));
      }
    }
  }

  private static String left(JsonNode json) {
    JsonNode left = json.path("revisionsLeft");
    return left.isNumber()
        ? "about %.0f revisions left to look among".formatted(left.asDouble())
        : json.path("departure").isObject() ? "the range has to be found anew" : "to the end";
  }

  private static String line(JsonNode step) {
    String choice = step.path("choice").isTextual() ? ", " + Text.of(step.path("choice")) : "";
    return "step %s %s %s%s: recorded %s, %s"
        .formatted(
            Text.of(step.path("step")),
            Text.commit(step.path("commit")),
            Text.of(step.path("reason")),
            choice,
            Text.of(step.path("recorded")),
            Text.of(step.path("rationale")));
  }
}
