package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.whatif.Rejudged;
import dev.firstbad.whatif.WhatIf;

/// A bisection under another policy.
public final class WhatIfJson {
  private WhatIfJson() {}

  public static ObjectNode of(WhatIf whatIf) {
    return new Fields()
        .text("policy", whatIf.policy())
        .word("fate", whatIf.fate())
        .text("statement", whatIf.statement())
        .object("departure", Fields.orNull(whatIf.departure(), WhatIfJson::step))
        .number("carried", (Integer) whatIf.carried())
        .number("tests", (Integer) whatIf.steps().size())
        .number("revisionsLeft", whatIf.left())
        .list("steps", whatIf.steps(), WhatIfJson::step)
        .done();
  }

  private static ObjectNode step(Rejudged step) {
    return new Fields()
        .number("step", (Integer) step.step().number())
        .text("commit", step.step().revision().commit())
        .word("reason", step.step().revision().reason())
        .text("choice", step.step().revision().rationale())
        .truth("decided", step.step().decision() != null)
        .word("recorded", step.recorded())
        .word("derived", step.judgement().verdict())
        .truth("ends", step.judgement().ends())
        .truth("agrees", step.agrees())
        .text("rationale", step.judgement().rationale())
        .done();
  }
}
