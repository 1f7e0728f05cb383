package dev.firstbad.query.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.query.subscription.DefinitionJson;
import dev.firstbad.query.subscription.DefinitionReader;
import dev.firstbad.query.subscription.Secret;
import dev.firstbad.query.subscription.Subscription;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The subscriptions that were taken.
public final class Subscriptions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefinitionReader READER = DefinitionReader.ofTaken();
  private static final String SELECT =
      "SELECT id, created_at, definition, secret, ended FROM subscriptions";

  private final Ledger ledger;
  private final AtomicLong version = new AtomicLong();
  private @Nullable Snapshot snapshot;

  public Subscriptions(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Snapshot(long version, List<Subscription> all) {}

  /// Takes a new one in.
  ///
  /// @param next where it begins, by partition
  public void add(Subscription subscription, Map<Integer, Long> next) {
    ledger.write(connection -> {
      Sql.update(
          connection,
          "INSERT INTO subscriptions(id, created_at, definition, secret) VALUES (?, ?, ?, ?)",
          subscription.id(),
          subscription.createdAt().toEpochMilli(),
          DefinitionJson.of(subscription.definition()).toString(),
          text(subscription.secret()));
      return Positions.put(connection, subscription.id(), next);
    });
    version.incrementAndGet();
  }

  public Optional<Subscription> find(String id) {
    return ledger
        .read(
            connection -> Sql.select(connection, SELECT + " WHERE id = ?", Subscriptions::read, id))
        .stream()
        .findFirst();
  }

  public synchronized List<Subscription> all() {
    long now = version.get();
    Snapshot known = snapshot;
    if (known == null || known.version() != now) {
      known =
          new Snapshot(
              now, ledger.read(connection -> Sql.select(connection, SELECT, Subscriptions::read)));
      snapshot = known;
    }
    return known.all();
  }

  /// Some of them, the last made first.
  ///
  /// @param before those made before this time, or then with an id below this one
  public List<Subscription> before(Instant before, String id, int limit) {
    return ledger.read(connection ->
        Sql.select(
            connection,
            SELECT + " WHERE (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT ?",
            Subscriptions::read,
            before.toEpochMilli(),
            id,
            limit));
  }

  /// Puts another definition in the place of one, which so lives again if it had ended.
  ///
  /// @param next where it is to go on, by partition; empty to go on where it was
  /// @return whether there was one
  public boolean replace(Subscription was, Subscription now, Map<Integer, Long> next, Instant at) {
    boolean there =
        ledger.write(connection -> {
          int changed =
              Sql.update(
                  connection,
                  """
                  UPDATE subscriptions
                  SET definition = ?, secret = ?, ended = NULL, hold_until = 0 WHERE id = ?\
                  """,
                  DefinitionJson.of(now.definition()).toString(),
                  text(now.secret()),
                  now.id());
          if (changed > 0) {
            Positions.put(connection, now.id(), next);
            new Rearrangement(connection, was, now).at(at);
          }
          return changed > 0;
        });
    version.incrementAndGet();
    return there;
  }

  /// Removes one with all that was to be sent for it.
  ///
  /// @return whether there was one
  public boolean remove(String id) {
    boolean there =
        ledger.write(connection -> {
          for (String table : List.of("positions", "outbox", "lanes", "told")) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE subscription = ?", id);
          }
          return Sql.update(connection, "DELETE FROM subscriptions WHERE id = ?", id) > 0;
        });
    version.incrementAndGet();
    return there;
  }

  /// Ends one for good: what it still had to send is given up.
  public void end(String id, String reason, Instant at) {
    ledger.write(connection -> {
      Sql.update(
          connection,
          """
          UPDATE outbox SET state = 3, note = ?, changed_at = ?
          WHERE subscription = ? AND state < 2\
          """,
          reason,
          at.toEpochMilli(),
          id);
      Sql.update(connection, "DELETE FROM lanes WHERE subscription = ?", id);
      return Sql.update(
          connection,
          "UPDATE subscriptions SET ended = ?, failure = ?, failed_at = ? WHERE id = ?",
          reason,
          reason,
          at.toEpochMilli(),
          id);
    });
    version.incrementAndGet();
  }

  /// How one is doing; throws NoSuchElementException where there is none.
  public Standing standing(String id) {
    return ledger.read(connection -> standing(connection, id));
  }

  private static Standing standing(Connection connection, String id) throws SQLException {
    long pending =
        Sql.number(
            connection, "SELECT count(*) FROM outbox WHERE subscription = ? AND state < 2", id);
    long dead =
        Sql.number(
            connection, "SELECT count(*) FROM outbox WHERE subscription = ? AND state = 3", id);
    return Sql.select(
            connection,
            """
            SELECT delivered, delivered_at, failed_at, failure, hold_until
            FROM subscriptions WHERE id = ?\
            """,
            row ->
                new Standing(
                    pending,
                    row.getLong(1),
                    dead,
                    time(row, 2),
                    time(row, 3),
                    row.getString(4),
                    time(row, 5)),
            id)
        .getFirst();
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static Subscription read(ResultSet row) throws SQLException {
    String secret = row.getString(4);
    try {
      return new Subscription(
          row.getString(1),
          Instant.ofEpochMilli(row.getLong(2)),
          READER.read(JSON.readTree(row.getString(3))).definition(),
          secret == null ? null : new Secret(secret),
          row.getString(5));
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static @Nullable String text(@Nullable Secret secret) {
    return secret == null ? null : secret.text();
  }
}
