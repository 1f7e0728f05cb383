package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.confidence.Models;
import dev.firstbad.confidence.Opinion;
import dev.firstbad.confidence.Posterior;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.offline.Offline;
import dev.firstbad.producer.offline.Told;
import dev.firstbad.query.json.ConfidenceJson;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "confidence",
    description = "Say how sure the results of logs are, and why, without a running system.",
    footer = {
      "",
      "Prints a line a log: file, outcome, culprit, confidence, and the reasons in",
      "order of weight, a + before those that speak for the result. Exits with 2 if a",
      "file is refused.",
      "Example: firstbad confidence --json logs/"
    })
final class ShowConfidence implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files, directories of files, or - for standard input")
  private List<String> paths;

  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream in;
  private int refused;

  ShowConfidence(InputStream in) {
    this.in = in;
  }

  /// What is said of one log.
  private record Said(Told told, @Nullable Opinion opinion, @Nullable Posterior posterior) {
    static Said of(Told told) {
      if (!(told instanceof Told.Recorded(var file, var bisection))) {
        return new Said(told, null, null);
      }
      Opinion opinion = Models.CURRENT.on(bisection).orElse(null);
      return new Said(
          told,
          opinion,
          opinion == null ? Posterior.of(bisection).orElse(null) : opinion.posterior());
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Offline.each(paths, in, Said::of, said -> print(said, out));
    return refused > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private void print(Said said, PrintWriter out) {
    switch (said.told()) {
      case Told.Recorded(var file, var bisection) -> {
        Outcome outcome =
            bisection.outcome() == null ? new Outcome.Truncated() : bisection.outcome();
        out.println(output.json() ? json(file, outcome, said) : line(file, outcome, said));
      }
      case Told.Refused(var file, var reason) -> {
        refused++;
        out.println(
            output.json()
                ? Server.JSON.createObjectNode().put("file", file).put("refused", reason)
                : Text.safe(file + ": refused: " + reason));
      }
    }
  }

  private static ObjectNode json(String file, Outcome outcome, Said said) {
    ObjectNode json =
        Server.JSON
            .createObjectNode()
            .put("file", file)
            .put("outcome", outcome.type())
            .put("culprit", culprit(outcome));
    json.setAll(ConfidenceJson.of(said.opinion()));
    json.set("posterior", said.posterior() == null ? null : ConfidenceJson.of(said.posterior()));
    return json;
  }

  private static String line(String file, Outcome outcome, Said said) {
    String culprit = culprit(outcome);
    Opinion opinion = said.opinion();
    return Text.safe(
        "%s  %s  %s  %s  %s"
            .formatted(
                file,
                outcome.type(),
                culprit == null ? "-" : culprit.substring(0, Math.min(12, culprit.length())),
                opinion == null ? "-" : String.format(Locale.ROOT, "%.3f", opinion.probability()),
                opinion == null ? "" : reasons(opinion))
            .stripTrailing());
  }

  private static String reasons(Opinion opinion) {
    return String.join(
        "; ",
        opinion.telling().stream()
            .map(reason -> (reason.isAgainst() ? "" : "+") + reason.text())
            .toList());
  }

  private static @Nullable String culprit(Outcome outcome) {
    return outcome instanceof Outcome.Culprit(var commit, var title) ? commit.hex() : null;
  }
}
