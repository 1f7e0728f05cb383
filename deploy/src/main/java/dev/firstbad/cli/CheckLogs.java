package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.producer.check.Check;
import dev.firstbad.producer.check.Checked;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Check offline that logs are understood: read, rendered back, verdicts derived again.",
    footer = {
      "",
      "Exits with 1 if a byte of a log is lost, with 2 if a file is refused.",
      "Example: firstbad check logs/"
    })
final class CheckLogs implements Callable<Integer> {
  private static final int THREADS = 2;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files, directories of files, or - for standard input")
  private List<String> paths;

  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream in;

  CheckLogs(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Checked.Summary summary = Check.all(paths, in, THREADS, checked -> print(checked, out));
    if (output.json()) {
      out.println(json(summary));
    } else {
      print(summary, out);
    }
    if (!summary.isLossless()) {
      return ExitCode.NO;
    }
    return summary.refused() > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private void print(Checked checked, PrintWriter out) {
    if (output.json()) {
      out.println(json(checked));
      return;
    }
    switch (checked) {
      case Checked.Log log ->
          log.differences().forEach(said -> out.println(Text.safe(log.file() + ": " + said)));
      case Checked.Refused refused ->
          out.println(Text.safe(refused.file() + ": refused: " + refused.reason()));
    }
  }

  private static void print(Checked.Summary summary, PrintWriter out) {
    out.println("logs       " + summary.logs());
    out.println("byteExact  " + summary.byteExact());
    out.println("verdicts   " + summary.verdicts());
    out.println("agreed     " + summary.agreed());
    out.println("culprits   " + summary.culprits());
    out.println("refused    " + summary.refused());
  }

  private static ObjectNode json(Checked.Summary summary) {
    return Server.JSON
        .createObjectNode()
        .put("summary", true)
        .put("logs", summary.logs())
        .put("byteExact", summary.byteExact())
        .put("verdicts", summary.verdicts())
        .put("agreed", summary.agreed())
        .put("culprits", summary.culprits())
        .put("refused", summary.refused());
  }

  private static ObjectNode json(Checked checked) {
    ObjectNode json = Server.JSON.createObjectNode().put("file", checked.file());
    return switch (checked) {
      case Checked.Log log -> json(json, log);
      case Checked.Refused refused -> json.put("refused", refused.reason());
    };
  }

  private static ObjectNode json(ObjectNode json, Checked.Log log) {
    json.put("kind", log.kind()).put("outcome", log.outcome()).put("culprit", log.culprit());
    texts(json.putArray("candidates"), log.candidates());
    texts(json.putArray("to"), log.to());
    texts(json.putArray("cc"), log.cc());
    json.put("revisionsTested", log.revisionsTested())
        .put("totalMillis", log.totalMillis())
        .put("buildMillis", log.buildMillis())
        .put("testMillis", log.testMillis())
        .put("byteExact", log.byteExact())
        .put("verdicts", log.verdicts())
        .put("agreed", log.agreed());
    texts(json.putArray("differences"), log.differences());
    return json;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
