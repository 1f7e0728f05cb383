package dev.firstbad.query.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the audit is asked.
///
/// @param from seen then or later
/// @param to seen before
/// @param runs at least so many
public record AuditQuestion(
    Group group, Sort sort, @Nullable Instant from, @Nullable Instant to, int runs) {
  /// What is put together.
  public enum Group {
    COMMIT,
    SIGNATURE,
    TITLE,
    COMPILER,
    RELEASE;

    String column() {
      return this == COMMIT ? "commit_id" : name();
    }
  }

  /// What is most of comes first.
  public enum Sort {
    PAIRS("pairs"),
    SAME_BUG("same"),
    MIXED("mixed"),
    RATE("CASE runs WHEN 0 THEN 0 ELSE 1000000 * failures / runs END"),
    RUNS("runs"),
    COST("millis"),
    LAST("last");

    final String rank;

    Sort(String rank) {
      this.rank = rank;
    }
  }
}
