package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Lanes exist as long as there is something to send along them.
final class Lanes {
  private static final String ONE = " WHERE subscription = ? AND target = ? AND bisection = ?";

  private Lanes() {}

  /// Opens a lane, unless it is open: then it keeps its time.
  static void open(Connection connection, Lane lane, Instant due) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO lanes VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        lane.subscription(),
        lane.target(),
        lane.bisection(),
        due.toEpochMilli());
  }

  /// Goes on then with what is left, or closes the lane.
  static void advance(Connection connection, Lane lane, Instant due) throws SQLException {
    boolean left =
        Sql.number(
                connection,
                "SELECT EXISTS (SELECT 1 FROM outbox" + ONE + " AND state < 2)",
                lane.subscription(),
                lane.target(),
                lane.bisection())
            > 0;
    Sql.update(
        connection,
        left
            ? "UPDATE lanes SET retry_at = " + due.toEpochMilli() + ONE
            : "DELETE FROM lanes" + ONE,
        lane.subscription(),
        lane.target(),
        lane.bisection());
  }

  /// Closes those of a subscription that have nothing left.
  static void sweep(Connection connection, String subscription) throws SQLException {
    Sql.update(
        connection,
        """
        DELETE FROM lanes WHERE subscription = ? AND NOT EXISTS (
          SELECT 1 FROM outbox o
          WHERE o.subscription = lanes.subscription AND o.target = lanes.target
            AND o.bisection = lanes.bisection AND o.state < 2)\
        """,
        subscription);
  }
}
