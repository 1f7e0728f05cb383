package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who was told of which culprit: whoever was is told when it no longer stands.
public final class Tellings {
  private final Ledger ledger;

  public Tellings(Ledger ledger) {
    this.ledger = ledger;
  }

  public Optional<Told> of(Lane lane) {
    return Optional.ofNullable(of(lane.subscription(), lane.bisection()).get(lane.target()));
  }

  /// All that were told for a subscription of a bisection, by target.
  public Map<String, Told> of(String subscription, String bisection) {
    record Row(String target, Told told) {}
    List<Row> rows =
        ledger.read(connection ->
            Sql.select(
                connection,
                """
                SELECT target, culprit, title, message, sure FROM told
                WHERE subscription = ? AND bisection = ?\
                """,
                row -> new Row(row.getString(1), read(row)),
                subscription,
                bisection));
    Map<String, Told> told = new HashMap<>();
    rows.forEach(row -> told.put(row.target(), row.told()));
    return told;
  }

  /// Who may come to be told, for something is still to be sent, by target.
  public List<String> pending(String subscription, String bisection) {
    return ledger.read(connection ->
        Sql.select(
            connection,
            "SELECT target FROM lanes WHERE subscription = ? AND bisection = ?",
            row -> row.getString(1),
            subscription,
            bisection));
  }

  /// Before a mail is sent: it may arrive, whatever becomes of us. What it takes back counts until
  /// it has.
  static void begin(Connection connection, Tidings tidings) throws SQLException {
    for (Map.Entry<Lane, Told> told : tidings.told().entrySet()) {
      put(connection, "INSERT OR IGNORE", told.getKey(), told.getValue(), 0);
    }
  }

  /// A mail has not arrived: nobody was told by it.
  static void fail(Connection connection, Lane lane) throws SQLException {
    delete(connection, lane, " AND sure = 0");
  }

  static void finish(Connection connection, Tidings tidings) throws SQLException {
    for (Lane lane : tidings.corrected()) {
      delete(connection, lane, "");
    }
    for (Map.Entry<Lane, Told> told : tidings.told().entrySet()) {
      put(connection, "INSERT OR REPLACE", told.getKey(), told.getValue(), 1);
    }
  }

  private static void delete(Connection connection, Lane lane, String condition)
      throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM told WHERE subscription = ? AND bisection = ? AND target = ?" + condition,
        lane.subscription(),
        lane.bisection(),
        lane.target());
  }

  private static void put(Connection connection, String how, Lane lane, Told told, int sure)
      throws SQLException {
    Sql.update(
        connection,
        how + " INTO told VALUES (?, ?, ?, ?, ?, ?, ?)",
        lane.subscription(),
        lane.bisection(),
        lane.target(),
        told.culprit(),
        told.title(),
        told.message(),
        sure);
  }

  private static Told read(ResultSet row) throws SQLException {
    return new Told(row.getString(2), row.getString(3), row.getString(4), row.getInt(5) == 1);
  }
}
