package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be sent.
public final class Outbox {
  private static final String DELIVERY =
      """
      SELECT o.place, o.target, o.bisection, o.event, o.wanted, o.due_at, o.attempts, o.batch,
        o.payload FROM outbox o\
      """;

  private final Ledger ledger;

  public Outbox(Ledger ledger) {
    this.ledger = ledger;
  }

  /// Takes events in, each for a target once, and with them how far their subscriptions have come.
  /// One that was removed meanwhile, or sent elsewhere, takes nothing.
  public void take(List<Entry> entries, Stretch stretch, Instant at) {
    ledger.write(connection -> {
      Set<String> readers = new HashSet<>();
      for (String reader : stretch.readers()) {
        if (Positions.of(connection, reader).equals(stretch.from())) {
          readers.add(reader);
          Positions.put(connection, reader, stretch.next());
        }
      }
      for (Entry entry : entries) {
        if (readers.contains(entry.lane().subscription())) {
          take(connection, entry, at);
        }
      }
      return true;
    });
  }

  /// Whether so many wait to be sent for a subscription, or more.
  public boolean holds(String subscription, int many) {
    return ledger.read(connection ->
        Sql.number(
                connection,
                """
                SELECT count(*) FROM (
                  SELECT 1 FROM outbox WHERE subscription = ? AND state < 2 LIMIT ?)\
                """,
                subscription,
                many)
            == many);
  }

  /// The lanes of a subscription along which something is due, the longest due first; none while
  /// its sink asked not to be called.
  public List<Lane> due(String subscription, Instant now, int limit) {
    return ledger.read(connection ->
        Sql.select(
            connection,
            """
            SELECT l.target, l.bisection FROM lanes l JOIN subscriptions s ON s.id = l.subscription
            WHERE l.subscription = ? AND l.retry_at <= ? AND s.hold_until <= ?
            ORDER BY l.retry_at LIMIT ?\
            """,
            row -> new Lane(subscription, row.getString(1), row.getString(2)),
            subscription,
            now.toEpochMilli(),
            now.toEpochMilli(),
            limit));
  }

  /// What is next in a lane.
  public Optional<Delivery> first(Lane lane) {
    return open(lane, 1).stream().findFirst();
  }

  /// What waits in a lane, in order.
  public List<Delivery> open(Lane lane, int limit) {
    return ledger.read(connection -> open(connection, lane, limit));
  }

  /// What makes up a digest: the one that was begun or, under this name, what waits in these lanes.
  public List<Delivery> batch(Collection<Lane> lanes, String name, int limit) {
    List<Delivery> all = new ArrayList<>();
    for (Lane lane : lanes) {
      all.addAll(open(lane, limit));
    }
    all.sort((one, other) -> Long.compare(one.place(), other.place()));
    List<Delivery> begun = all.stream().filter(delivery -> delivery.batch() != null).toList();
    if (!begun.isEmpty()) {
      String first = begun.getFirst().batch();
      return begun.stream().filter(d -> String.valueOf(d.batch()).equals(first)).toList();
    }
    List<Delivery> taken = all.subList(0, Math.min(limit, all.size()));
    ledger.write(connection -> {
      for (Delivery delivery : taken) {
        Sql.update(
            connection, "UPDATE outbox SET batch = ? WHERE place = ?", name, delivery.place());
      }
      return true;
    });
    return taken.stream().map(delivery -> delivery.in(name)).toList();
  }

  private static void take(Connection connection, Entry entry, Instant at) throws SQLException {
    Lane lane = entry.lane();
    int taken =
        Sql.update(
            connection,
            """
            INSERT INTO outbox(event, subscription, target, bisection, wanted, state, due_at,
              changed_at, payload)
            SELECT ?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE event = ?1 AND target = ?3)\
            """,
            entry.event(),
            lane.subscription(),
            lane.target(),
            lane.bisection(),
            entry.wanted() ? 1 : 0,
            entry.due().toEpochMilli(),
            at.toEpochMilli(),
            entry.payload());
    if (taken > 0) {
      Lanes.open(connection, lane, entry.due());
    }
  }

  private static List<Delivery> open(Connection connection, Lane lane, int limit)
      throws SQLException {
    return Sql.select(
        connection,
        DELIVERY
            + """
             WHERE o.subscription = ? AND o.target = ? AND o.bisection = ? AND o.state < 2
            ORDER BY o.place LIMIT ?\
            """,
        row -> read(lane.subscription(), row),
        lane.subscription(),
        lane.target(),
        lane.bisection(),
        limit);
  }

  private static Delivery read(String subscription, ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong(1),
        new Lane(subscription, row.getString(2), row.getString(3)),
        row.getString(4),
        row.getInt(5) == 1,
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getString(8),
        row.getString(9));
  }
}
