package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.Word;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step: what was tested, what was seen, what was thought of it and what git was told.
public final class StepJson {
  private StepJson() {}

  public static ObjectNode of(Step step) {
    Fields fields = new Fields().number("number", step.number()).number("sequence", step.from());
    TestJson.revision(fields, step.revision());
    facts(fields, step);
    judged(fields, step.judged());
    decided(fields, step.decision());
    return fields.object("correction", Fields.orNull(step.correction(), OpinionJson::of)).done();
  }

  private static void facts(Fields fields, Step step) {
    fields
        .object("build", Fields.orNull(step.build(), TestJson::of))
        .object("boot", Fields.orNull(step.boot(), TestJson::of))
        .list("runs", step.runs(), TestJson::of)
        .object("allRuns", Fields.orNull(step.summary(), TestJson::of))
        .object("tally", tally(step))
        .truth("mixed", step.mixed())
        .object("crash", Fields.orNull(step.crash(), TestJson::of));
  }

  /// How many runs ended how; null where the source does not count them.
  private static @Nullable ObjectNode tally(Step step) {
    if (step.summary() != null && step.summary().count() == null) {
      return null;
    }
    Map<RunOutcome, Integer> tally = step.tally();
    Fields fields = new Fields();
    for (RunOutcome outcome : RunOutcome.values()) {
      fields.number(Word.of(outcome), tally.getOrDefault(outcome, 0));
    }
    return fields.done();
  }

  private static void judged(Fields fields, @Nullable RevisionJudged judged) {
    fields
        .word("verdict", judged == null ? null : judged.verdict())
        .object("counts", judged == null ? null : OpinionJson.of(judged.counts()))
        .text("policy", judged == null ? null : judged.policy())
        .text("rationale", judged == null ? null : judged.rationale())
        .text("reusedEvent", judged == null ? null : judged.reused());
  }

  private static void decided(Fields fields, @Nullable DecisionTaken decision) {
    fields
        .word("decision", decision == null ? null : decision.decision())
        .text("term", decision == null ? null : decision.term())
        .object("answer", decision == null ? null : OpinionJson.of(decision.answer()));
  }
}
