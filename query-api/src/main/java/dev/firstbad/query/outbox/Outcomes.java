package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of what is sent.
///
/// ```
/// waiting --begun--> under way --delivered--> done
///    ^                  |
///    |---failed---------|
///    |                  '--failed for a day, or we were killed--> dead
///    '--retried by a person-------------------------------------'
/// ```
public final class Outcomes {
  /// How long a delivery is tried.
  public static final Duration PATIENCE = Duration.ofDays(1);

  private final Ledger ledger;

  public Outcomes(Ledger ledger) {
    this.ledger = ledger;
  }

  /// Why a delivery failed.
  ///
  /// @param retryAt when to try again
  /// @param hopeless whether it never will succeed
  /// @param holdUntil when the sink wants to be called again at all; null where it did not say
  public record Failure(
      String reason, Instant retryAt, boolean hopeless, @Nullable Instant holdUntil) {}

  /// Says that these are about to arrive, which is written down before they can have.
  ///
  /// @return whether they still are to be sent
  public boolean begin(List<Delivery> deliveries, Tidings tidings, Instant at) {
    return ledger.write(connection -> {
      for (Delivery delivery : deliveries) {
        if (!waits(connection, delivery)) {
          return false;
        }
      }
      for (Delivery delivery : deliveries) {
        Sql.update(
            connection,
            "UPDATE outbox SET state = 1, changed_at = ? WHERE place = ?",
            at.toEpochMilli(),
            delivery.place());
      }
      Tellings.begin(connection, tidings);
      return true;
    });
  }

  /// Says that these have arrived.
  ///
  /// @param next when the rest of their lanes is due
  public void delivered(List<Delivery> deliveries, Tidings tidings, Instant at, Instant next) {
    ledger.write(connection -> {
      int done = 0;
      for (Delivery delivery : deliveries) {
        done +=
            Sql.update(
                connection,
                """
                UPDATE outbox SET state = 2, changed_at = ?, note = NULL, payload = NULL
                WHERE place = ?\
                """,
                at.toEpochMilli(),
                delivery.place());
      }
      Tellings.finish(connection, tidings);
      for (Lane lane : lanes(deliveries)) {
        Lanes.advance(connection, lane, next);
      }
      return Sql.update(
          connection,
          """
          UPDATE subscriptions SET delivered = delivered + ?, delivered_at = ?, hold_until = 0
          WHERE id = ?\
          """,
          done,
          at.toEpochMilli(),
          deliveries.getFirst().lane().subscription());
    });
  }

  /// Says that nothing had to be sent after all.
  public void settled(List<Delivery> deliveries, Instant at, Instant next) {
    ledger.write(connection -> {
      for (Delivery delivery : deliveries) {
        Sql.update(
            connection,
            "UPDATE outbox SET state = 2, changed_at = ?, payload = NULL WHERE place = ?",
            at.toEpochMilli(),
            delivery.place());
      }
      for (Lane lane : lanes(deliveries)) {
        Lanes.advance(connection, lane, next);
      }
      return true;
    });
  }

  /// Says that these have not arrived; those that were tried for a day are given up.
  public void failed(List<Delivery> deliveries, Failure failure, Instant at) {
    ledger.write(connection -> {
      for (Delivery delivery : deliveries) {
        failed(connection, delivery, failure, at);
      }
      for (Lane lane : lanes(deliveries)) {
        Tellings.fail(connection, lane);
        Lanes.advance(connection, lane, failure.retryAt());
      }
      Instant hold = failure.holdUntil();
      return Sql.update(
          connection,
          """
          UPDATE subscriptions SET failed_at = ?, failure = ?, hold_until = max(hold_until, ?)
          WHERE id = ?\
          """,
          at.toEpochMilli(),
          failure.reason(),
          hold == null ? 0 : hold.toEpochMilli(),
          deliveries.getFirst().lane().subscription());
    });
  }

  private static boolean waits(Connection connection, Delivery delivery) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM outbox WHERE place = ? AND state = 0",
            delivery.place())
        > 0;
  }

  private static void failed(Connection connection, Delivery delivery, Failure failure, Instant at)
      throws SQLException {
    boolean dead = failure.hopeless() || !at.isBefore(delivery.dueAt().plus(PATIENCE));
    Sql.update(
        connection,
        """
        UPDATE outbox SET state = ?, attempts = attempts + 1, note = ?, changed_at = ?,
          batch = CASE ? WHEN 3 THEN NULL ELSE batch END
        WHERE place = ? AND state < 2\
        """,
        dead ? 3 : 0,
        failure.reason(),
        at.toEpochMilli(),
        dead ? 3 : 0,
        delivery.place());
  }

  private static Set<Lane> lanes(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::lane)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
