package dev.firstbad.query.readmodel;

import dev.firstbad.audit.Sighting;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.Effort;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a bisection took and gave in numbers, for statistics.
final class MeasureRows {
  private final PreparedStatement delete;
  private final PreparedStatement insert;

  MeasureRows(Connection connection) throws SQLException {
    delete = connection.prepareStatement("DELETE FROM measures WHERE of = ?");
    insert =
        connection.prepareStatement(
            "INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  void replace(long row, Bisection bisection, List<Sighting> tests) throws SQLException {
    remove(row);
    Effort effort = bisection.effort();
    insert.setLong(1, row);
    Instant began = bisection.history().startedAt();
    insert.setObject(2, began == null ? null : (Long) Micros.of(began));
    insert.setString(3, bisection.review() == null ? null : bisection.review().word().name());
    insert.setObject(4, effort == null ? null : effort.revisionsTested());
    insert.setObject(5, effort == null ? null : millis(effort.total()));
    insert.setObject(6, effort == null ? null : millis(effort.build()));
    insert.setObject(7, effort == null ? null : millis(effort.test()));
    insert.setInt(8, tests.size());
    insert.setLong(9, tests.stream().filter(test -> test.showing().isUnusable()).count());
    insert.setString(10, start(bisection));
    insert.setBoolean(11, bisection.steps().stream().anyMatch(MeasureRows::isBorrowed));
    insert.executeUpdate();
  }

  void remove(long row) throws SQLException {
    delete.setLong(1, row);
    delete.executeUpdate();
  }

  /// Whether the verdict rests on a test of another bisection.
  private static boolean isBorrowed(Step step) {
    return step.judged() != null && step.judged().reused() != null;
  }

  private static @Nullable String start(Bisection bisection) {
    BisectionStarted started = bisection.started();
    return started == null || started.start() == null ? null : started.start().hex();
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : (Long) duration.toMillis();
  }
}
