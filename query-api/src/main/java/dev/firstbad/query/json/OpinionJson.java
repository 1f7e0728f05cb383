package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.StepCorrected;
import org.jspecify.annotations.Nullable;

/// The opinions on a step, and what git answered to them.
final class OpinionJson {
  private OpinionJson() {}

  static ObjectNode of(RevisionJudged judged) {
    return new Fields()
        .number("step", judged.step())
        .word("verdict", judged.verdict())
        .object("counts", of(judged.counts()))
        .text("policy", judged.policy())
        .text("rationale", judged.rationale())
        .text("recipe", judged.recipe())
        .text("reusedEvent", judged.reused())
        .done();
  }

  static ObjectNode of(Counts counts) {
    return new Fields()
        .number("good", counts.good())
        .number("bad", counts.bad())
        .number("other", counts.other())
        .number("infra", counts.infra())
        .done();
  }

  static ObjectNode of(DecisionTaken decision) {
    return new Fields()
        .number("step", decision.step())
        .word("decision", decision.decision())
        .text("term", decision.term())
        .text("commit", decision.commit())
        .text("title", decision.title())
        .object("answer", of(decision.answer()))
        .done();
  }

  static ObjectNode of(Answer answer) {
    return new Fields()
        .text("text", answer.text())
        .number("left", answer.left())
        .number("steps", answer.steps())
        .object("next", next(answer.next(), answer.nextTitle()))
        .truth("mergeBase", answer.mergeBase())
        .text("first", answer.first())
        .texts("candidates", answer.candidates())
        .done();
  }

  private static @Nullable ObjectNode next(@Nullable CommitId commit, @Nullable String title) {
    return commit == null ? null : new Fields().text("commit", commit).text("title", title).done();
  }

  static ObjectNode of(StepCorrected corrected) {
    return new Fields()
        .number("step", corrected.step())
        .word("verdict", corrected.verdict())
        .text("author", corrected.author())
        .text("reason", corrected.reason())
        .done();
  }
}
