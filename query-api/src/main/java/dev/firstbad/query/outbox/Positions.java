package dev.firstbad.query.outbox;

import dev.firstbad.query.readmodel.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far each subscription has come in the topic of events, and in which topic that is.
public final class Positions {
  private final Ledger ledger;

  public Positions(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The topic that positions are of.
  public Optional<Origin> origin() {
    return ledger
        .read(connection ->
            Sql.select(
                connection,
                "SELECT cluster, topic, topic_id FROM origin",
                row -> new Origin(row.getString(1), Map.of(row.getString(2), row.getString(3)))))
        .stream()
        .findFirst();
  }

  /// Says that positions are of this topic.
  ///
  /// @param next where every subscription goes on, by partition; empty where it was
  public void claim(Origin origin, Map<Integer, Long> next) {
    ledger.write(connection -> {
      Sql.update(connection, "DELETE FROM origin");
      for (Map.Entry<String, String> topic : origin.topics().entrySet()) {
        Sql.update(
            connection,
            "INSERT INTO origin VALUES (?, ?, ?)",
            origin.cluster(),
            topic.getKey(),
            topic.getValue());
      }
      if (!next.isEmpty()) {
        Sql.update(connection, "DELETE FROM positions");
        for (String id :
            Sql.select(connection, "SELECT id FROM subscriptions", row -> row.getString(1))) {
          put(connection, id, next);
        }
      }
      return true;
    });
  }

  /// The offset of the next event for each subscription, by partition.
  public Map<String, Map<Integer, Long>> all() {
    Map<String, Map<Integer, Long>> all = new HashMap<>();
    ledger.read(connection ->
        Sql.select(
            connection,
            "SELECT subscription, partition, next FROM positions",
            row ->
                all.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getInt(2), row.getLong(3))
                    == null));
    return all;
  }

  /// Those of one subscription.
  public Map<Integer, Long> of(String subscription) {
    return ledger.read(connection -> of(connection, subscription));
  }

  /// Those of one subscription, none where there is no such one.
  static Map<Integer, Long> of(Connection connection, String subscription) throws SQLException {
    Map<Integer, Long> next = new HashMap<>();
    Sql.select(
        connection,
        "SELECT partition, next FROM positions WHERE subscription = ?",
        row -> next.put(row.getInt(1), row.getLong(2)) == null,
        subscription);
    return next;
  }

  static boolean put(Connection connection, String subscription, Map<Integer, Long> next)
      throws SQLException {
    for (Map.Entry<Integer, Long> position : next.entrySet()) {
      Sql.update(
          connection,
          """
          INSERT INTO positions VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next = excluded.next\
          """,
          subscription,
          position.getKey(),
          position.getValue());
    }
    return true;
  }
}
