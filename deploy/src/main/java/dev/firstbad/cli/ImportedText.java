package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Word;
import dev.firstbad.producer.intake.Imported;
import dev.firstbad.query.json.BisectionJson;
import org.jspecify.annotations.Nullable;

/// What became of a log, in words and as JSON.
final class ImportedText {
  private ImportedText() {}

  /// One line; warnings follow on lines of their own.
  static String line(Imported imported) {
    return switch (imported) {
      case Imported.Recorded(var source, var line, var change, var bisection, var warnings) -> {
        String first =
            "%-13s %s  %s  %s"
                .formatted(
                    Word.of(change),
                    bisection.id(),
                    place(source, line),
                    outcome(bisection.outcome()));
        StringBuilder text = new StringBuilder(Text.safe(first));
        warnings.forEach(warning ->
            text.append(System.lineSeparator()).append("  note: ").append(Text.safe(warning)));
        yield text.toString();
      }
      case Imported.Refused(var source, var line, var reason) ->
          Text.safe("%-13s %s  %s".formatted("refused", place(source, line), reason));
    };
  }

  static ObjectNode json(Imported imported) {
    ObjectNode json = Server.JSON.createObjectNode();
    json.put("file", imported.source()).put("line", imported.line());
    switch (imported) {
      case Imported.Recorded recorded -> {
        json.put("result", Word.of(recorded.change()));
        json.set("bisection", BisectionJson.summary(recorded.bisection()));
        recorded.warnings().forEach(json.putArray("warnings")::add);
      }
      case Imported.Refused refused ->
          json.put("result", "refused").put("reason", refused.reason());
    }
    return json;
  }

  /// Where it was read; of a source's first line, the source alone.
  static String place(String source, int line) {
    return line == 1 ? source : source + ":" + line;
  }

  private static String outcome(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> "running";
      case Outcome.Culprit(var commit, var title) -> "culprit " + commit.abbreviated();
      case Outcome other -> other.type();
    };
  }
}
