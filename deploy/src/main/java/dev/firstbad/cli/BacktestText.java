package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.whatif.Backtest;
import dev.firstbad.whatif.Sendings;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A back-test as a table and as JSON.
final class BacktestText {
  private BacktestText() {}

  static void print(Backtest test, PrintWriter out) {
    out.printf("bisections  %d%n", test.bisections());
    out.printf("tests       %d, %d of them flipped%n", test.tests(), test.flipped());
    out.printf(
        "verdicts    %d written, %d of them derived again%s%n",
        test.written(), test.agreed(), percent(test.agreement()));
    out.printf("touched     %d%n", test.touched());
    out.printf("stand       %d%n", test.stand());
    out.printf("fall        %d%n", test.fall());
    out.printf("open        %d%n%n", test.open());
    Table table = new Table("sent", "results", "right", "wrong", "missed", "precision", "recall");
    row(table, "recorded", test.recorded());
    row(table, "candidate", test.candidate());
    table.print(out);
  }

  static ObjectNode json(String policy, Backtest test) {
    ObjectNode json =
        Server.JSON
            .createObjectNode()
            .put("policy", policy)
            .put("bisections", test.bisections())
            .put("tests", test.tests())
            .put("flipped", test.flipped())
            .put("written", test.written())
            .put("agreed", test.agreed())
            .put("agreement", test.agreement())
            .put("touched", test.touched())
            .put("stand", test.stand())
            .put("fall", test.fall())
            .put("open", test.open());
    json.set("recorded", json(test.recorded()));
    json.set("candidate", json(test.candidate()));
    return json;
  }

  private static ObjectNode json(Sendings sendings) {
    return Server.JSON
        .createObjectNode()
        .put("sent", sendings.sent())
        .put("right", sendings.right())
        .put("wrong", sendings.wrong())
        .put("missed", sendings.missed())
        .put("precision", sendings.precision())
        .put("recall", sendings.recall());
  }

  private static void row(Table table, String name, Sendings sendings) {
    table.row(
        name,
        String.valueOf(sendings.sent()),
        String.valueOf(sendings.right()),
        String.valueOf(sendings.wrong()),
        String.valueOf(sendings.missed()),
        share(sendings.precision()),
        share(sendings.recall()));
  }

  private static String share(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, " (%.3f %%)", 100 * share);
  }
}
