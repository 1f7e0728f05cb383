package dev.firstbad.query.outbox;

import dev.firstbad.query.subscription.Definition;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.Subscription;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/// What another definition makes of what a subscription still has to send.
record Rearrangement(Connection connection, Subscription was, Subscription now) {
  private static final String OPEN = " WHERE subscription = ? AND state = 0";

  void at(Instant at) throws SQLException {
    Definition before = was.definition();
    Definition after = now.definition();
    if (!before.sink().equals(after.sink())) {
      redirect(after.sink());
    }
    if (!was.active() || !Objects.equals(before.config().digest(), after.config().digest())) {
      // The day after which a delivery is given up begins anew: it could not be made meanwhile.
      update("UPDATE outbox SET due_at = " + at.toEpochMilli() + OPEN);
      update("UPDATE lanes SET retry_at = " + at.toEpochMilli() + " WHERE subscription = ?");
    }
  }

  /// What was to go to one address on the web goes to the other, unless it was sent there for
  /// another subscription; mail to those who are no longer named is not sent.
  private void redirect(Sink after) throws SQLException {
    if (was.definition().sink() instanceof Sink.Webhook && after instanceof Sink.Webhook(var url)) {
      Sql.update(
          connection,
          """
          DELETE FROM outbox WHERE subscription = ? AND state = 0 AND EXISTS (
            SELECT 1 FROM outbox other WHERE other.event = outbox.event AND other.target = ?)\
          """,
          now.id(),
          url.toString());
      Sql.update(connection, "UPDATE outbox SET target = ?" + OPEN, url.toString(), now.id());
      Sql.update(
          connection,
          "UPDATE OR REPLACE lanes SET target = ? WHERE subscription = ?",
          url.toString(),
          now.id());
    } else {
      update("DELETE FROM outbox" + OPEN);
    }
    Lanes.sweep(connection, now.id());
  }

  private void update(String statement) throws SQLException {
    Sql.update(connection, statement, now.id());
  }
}
