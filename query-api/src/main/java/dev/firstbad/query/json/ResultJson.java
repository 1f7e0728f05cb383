package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.Effort;
import dev.firstbad.event.SignaturesCompared;
import org.jspecify.annotations.Nullable;

/// How a bisection ended, and what qualifies its result.
final class ResultJson {
  private ResultJson() {}

  static ObjectNode of(BisectionConcluded end) {
    return effort(new Fields().object("outcome", OutcomeJson.of(end.outcome())), end.effort())
        .number("errorProbability", end.errorProbability())
        .done();
  }

  static ObjectNode of(BisectionFailed end) {
    return effort(new Fields().object("outcome", OutcomeJson.of(end.outcome())), end.effort())
        .done();
  }

  /// What it cost, after the fields that are there.
  static Fields effort(Fields fields, @Nullable Effort effort) {
    return fields
        .number("revisionsTested", effort == null ? null : (Integer) effort.revisionsTested())
        .millis("total", effort == null ? null : effort.total())
        .millis("build", effort == null ? null : effort.build())
        .millis("test", effort == null ? null : effort.test());
  }

  static ObjectNode of(CommitDescribed commit) {
    return new Fields()
        .text("commit", commit.commit())
        .text("title", commit.title())
        .text("author", commit.author())
        .text("authored", commit.authored())
        .time("authoredAt", commit.authoredAt())
        .texts("mergeOf", commit.mergeOf())
        .texts("parents", commit.parents())
        .text("message", commit.message())
        .text("changes", commit.changes())
        .done();
  }

  static ObjectNode of(SignaturesCompared compared) {
    return new Fields()
        .text("culprit", compared.culprit())
        .text("culpritSignature", compared.culpritSignature())
        .text("parent", compared.parent())
        .text("parentSignature", compared.parentSignature())
        .truth("same", compared.same())
        .done();
  }

  static ObjectNode of(Flag flag) {
    return new Fields().word("flag", flag.kind()).text("reason", flag.reason()).done();
  }

  static ObjectNode of(Assessment assessment) {
    return new Fields()
        .text("model", assessment.model())
        .number("wanted", (Double) assessment.wanted())
        .list("grounds", assessment.grounds(), ResultJson::of)
        .done();
  }

  private static ObjectNode of(Assessment.Ground ground) {
    return new Fields()
        .text("feature", ground.feature())
        .text("text", ground.text())
        .number("weight", (Double) ground.weight())
        .done();
  }

  static ObjectNode of(Review review) {
    return new Fields()
        .word("word", review.word())
        .text("commit", review.commit())
        .text("author", review.author())
        .text("reason", review.reason())
        .done();
  }
}
