package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.AuditQuestion;
import dev.firstbad.query.readmodel.AuditQuestion.Group;
import dev.firstbad.query.readmodel.AuditQuestion.Sort;
import java.util.List;
import java.util.Objects;

/// What the audit is asked, as parameters of a request.
public final class Auditing {
  /// The names of its parameters.
  public static final List<String> NAMES = List.of("group", "sort", "from", "to", "minRuns");

  private Auditing() {}

  public static AuditQuestion of(Parameters query) {
    return new AuditQuestion(
        Objects.requireNonNullElse(query.word("group", Group.class), Group.COMMIT),
        Objects.requireNonNullElse(query.word("sort", Sort.class), Sort.PAIRS),
        query.time("from"),
        query.time("to"),
        query.number("minRuns", 1));
  }
}
