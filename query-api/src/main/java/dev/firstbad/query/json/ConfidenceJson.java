package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.confidence.Opinion;
import dev.firstbad.confidence.Posterior;
import dev.firstbad.confidence.Reason;
import dev.firstbad.confidence.Retest;
import dev.firstbad.confidence.Suspect;
import org.jspecify.annotations.Nullable;

/// How sure a result is, and why.
public final class ConfidenceJson {
  /// Of more suspects only the most probable are shown.
  private static final int SHOWN = 10;

  private ConfidenceJson() {}

  /// The fields `confidence`, `model`, `reasons`, `weights`, which all are null or empty where
  /// nobody has an opinion.
  public static ObjectNode of(@Nullable Opinion opinion) {
    Fields fields = new Fields();
    if (opinion == null) {
      return fields.number("confidence", (Double) null).text("model", null).done();
    }
    return fields
        .number("confidence", opinion.probability())
        .text("model", opinion.model())
        .texts("reasons", opinion.telling().stream().map(Reason::text).toList())
        .list("weights", opinion.reasons(), ConfidenceJson::weight)
        .done();
  }

  /// The named result, its rivals, the weakest step and the best test to make again.
  public static ObjectNode of(Posterior posterior) {
    return new Fields()
        .number("named", posterior.named())
        .list(
            "runnersUp",
            posterior.runnersUp().stream().limit(SHOWN).toList(),
            ConfidenceJson::suspect)
        .object("weakest", posterior.weakest().map(ConfidenceJson::suspect).orElse(null))
        .object("retest", retest(posterior.retest()))
        .done();
  }

  private static ObjectNode weight(Reason reason) {
    return new Fields()
        .word("feature", reason.feature())
        .text("text", reason.text())
        .number("weight", reason.weight())
        .done();
  }

  private static ObjectNode suspect(Suspect suspect) {
    return new Fields()
        .word("kind", suspect.kind())
        .number("step", suspect.step())
        .text("commit", suspect.commit())
        .number("revisions", suspect.revisions())
        .number("probability", suspect.probability())
        .done();
  }

  private static ObjectNode retest(Retest retest) {
    return new Fields()
        .number("step", (Integer) retest.step())
        .text("commit", retest.commit())
        .number("gainBits", (Double) retest.gain())
        .done();
  }
}
