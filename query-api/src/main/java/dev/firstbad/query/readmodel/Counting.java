package dev.firstbad.query.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Figures under construction, row by row.
final class Counting {
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<Long> totals = new ArrayList<>();
  private long bisections;
  private long undated;
  private long confirmed;
  private long withdrawn;
  private long sure;
  private double confidence;
  private long revisions;
  private long build;
  private long test;
  private long tests;
  private long unusable;

  /// Whether it tells when it began.
  static boolean isDated(ResultSet row) throws SQLException {
    return row.getObject("began_at") != null;
  }

  void add(ResultSet row) throws SQLException {
    bisections++;
    undated += isDated(row) ? 0 : 1;
    String outcome = row.getString("outcome");
    outcomes.merge(outcome == null ? Figures.NONE : outcome, 1L, Long::sum);
    String review = row.getString("review");
    confirmed += "CONFIRMED".equals(review) ? 1 : 0;
    withdrawn += "WITHDRAWN".equals(review) ? 1 : 0;
    if (row.getObject("confidence") != null) {
      sure++;
      confidence += row.getDouble("confidence");
    }
    revisions += row.getLong("revisions");
    if (row.getObject("total") != null) {
      totals.add(row.getLong("total"));
    }
    build += row.getLong("build");
    test += row.getLong("test");
    tests += row.getLong("tests");
    unusable += row.getLong("unusable");
  }

  Figures done() {
    totals.sort(null);
    return new Figures(
        bisections,
        undated,
        outcomes,
        confirmed,
        withdrawn,
        sure == 0 ? null : (Double) (confidence / sure),
        revisions,
        Duration.ofMillis(totals.stream().mapToLong(Long::longValue).sum()),
        Duration.ofMillis(build),
        Duration.ofMillis(test),
        quantile(0.5),
        quantile(0.9),
        tests,
        unusable);
  }

  /// The least value that is not below this share of all.
  private @Nullable Duration quantile(double share) {
    if (totals.isEmpty()) {
      return null;
    }
    int place = (int) Math.ceil(share * totals.size()) - 1;
    return Duration.ofMillis(totals.get(Math.max(0, place)));
  }
}
