package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.alert.Alert;

/// An alert.
public final class AlertJson {
  private AlertJson() {}

  public static ObjectNode of(Alert alert) {
    return new Fields()
        .text("id", alert.id())
        .word("kind", alert.kind())
        .text("bisection", alert.bisection())
        .number("step", alert.step())
        .text("other", alert.other())
        .number("otherStep", alert.otherStep())
        .text("commit", alert.commit())
        .text("signature", alert.signature())
        .text("policy", alert.policy())
        .text("reason", alert.reason())
        .time("at", alert.at())
        .done();
  }
}
