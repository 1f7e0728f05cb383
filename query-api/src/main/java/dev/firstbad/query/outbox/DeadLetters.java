package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was given up, and may be tried again.
public final class DeadLetters {
  private static final String UNKNOWN =
      "the server was killed while this was under way: whether it arrived is not known";
  private static final String DEAD = " FROM outbox WHERE subscription = ? AND state = 3";

  private final Ledger ledger;

  public DeadLetters(Ledger ledger) {
    this.ledger = ledger;
  }

  /// Some of a subscription's, in order.
  ///
  /// @param after those of higher places
  public List<DeadLetter> of(String subscription, long after, int limit) {
    return ledger.read(connection ->
        Sql.select(
            connection,
            "SELECT place, event, bisection, target, due_at, changed_at, attempts, note"
                + DEAD
                + " AND place > ? ORDER BY place LIMIT ?",
            row ->
                new DeadLetter(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Instant.ofEpochMilli(row.getLong(5)),
                    Instant.ofEpochMilli(row.getLong(6)),
                    row.getInt(7),
                    row.getString(8)),
            subscription,
            after,
            limit));
  }

  /// Has them tried again for another day.
  ///
  /// @param event only of this event; null for all
  /// @return how many there were
  public int retry(String subscription, @Nullable String event, Instant at) {
    String which = event == null ? "" : " AND event = ?";
    Object[] who = event == null ? new Object[] {subscription} : new Object[] {subscription, event};
    return ledger.write(connection -> {
      List<Lane> lanes =
          Sql.select(
              connection,
              "SELECT DISTINCT target, bisection" + DEAD + which,
              row -> new Lane(subscription, row.getString(1), row.getString(2)),
              who);
      int retried =
          Sql.update(
              connection,
              "UPDATE outbox SET state = 0, attempts = 0, due_at = %d".formatted(at.toEpochMilli())
                  + " WHERE subscription = ? AND state = 3"
                  + which,
              who);
      for (Lane lane : lanes) {
        Lanes.open(connection, lane, at);
        Lanes.advance(connection, lane, at);
      }
      return retried;
    });
  }

  /// Decides, once at start, about what was under way when we were killed.
  ///
  /// @param again subscriptions for which it is sent again; for others it is set aside
  public void recover(List<String> again, Instant at) {
    ledger.write(connection -> {
      for (String subscription : again) {
        Sql.update(
            connection,
            "UPDATE outbox SET state = 0 WHERE state = 1 AND subscription = ?",
            subscription);
      }
      Sql.update(
          connection,
          "UPDATE outbox SET state = 3, batch = NULL, note = ?, changed_at = ? WHERE state = 1",
          UNKNOWN,
          at.toEpochMilli());
      return sweep(connection);
    });
  }

  private static boolean sweep(Connection connection) throws SQLException {
    for (String id :
        Sql.select(connection, "SELECT id FROM subscriptions", row -> row.getString(1))) {
      Lanes.sweep(connection, id);
    }
    return true;
  }
}
