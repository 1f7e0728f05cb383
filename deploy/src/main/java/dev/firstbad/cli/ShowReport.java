package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Print the mail that tells of a bisection's culprit, or why nobody is told (then exit 1).",
    footer = {"", "Example: firstbad report 1a2b"})
final class ShowReport implements Callable<Integer> {
  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Named named;
  @Mixin private Moment moment;
  @Spec private CommandSpec spec;
  private final StandardOutput out;

  ShowReport(StandardOutput out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Map<String, String> query = new LinkedHashMap<>(moment.query());
    query.put("format", "json");
    JsonNode report = server.json(named.path() + "/report", query);
    if (output.json()) {
      spec.commandLine().getOut().println(report);
    } else {
      out.write(server.bytes(named.path() + "/report", moment.query()));
    }
    return report.path("send").asBoolean() ? ExitCode.DONE : ExitCode.NO;
  }
}
