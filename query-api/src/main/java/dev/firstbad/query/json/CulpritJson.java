package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.CommitDescribed;

/// A blamed commit with all that blame it.
public final class CulpritJson {
  private CulpritJson() {}

  /// A culprit in full.
  ///
  /// @param independent how many of the bisections that blame it found it independently
  public static ObjectNode of(CulpritReport report, int independent) {
    CommitDescribed description = report.description();
    return new Fields()
        .text("commit", report.commit())
        .text("title", report.title())
        .text("author", description == null ? null : description.author())
        .number("bisections", report.total())
        .number("independent", independent)
        .number("confidence", report.confidence())
        .object("description", Fields.orNull(description, ResultJson::of))
        .list("blames", report.blames(), CulpritJson::of)
        .done();
  }

  static ObjectNode of(Blame blame) {
    return new Fields()
        .text("bisection", blame.bisection())
        .word("kind", blame.kind())
        .object("crash", new Fields().text("title", blame.crashTitle()).done())
        .number("revisionsTested", blame.revisionsTested())
        .number("confidence", blame.confidence())
        .list("flags", blame.flags(), ResultJson::of)
        .list("recipients", blame.recipients(), RecipientsJson::of)
        .object("review", Fields.orNull(blame.review(), ResultJson::of))
        .time("recordedAt", blame.recordedAt())
        .done();
  }
}
