package dev.firstbad.query.readmodel;

import dev.firstbad.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The events, each sequence once: of duplicates the one recorded first stays, as in
/// [dev.firstbad.event.Timeline].
final class EventRows {
  private final PreparedStatement upsert;

  EventRows(Connection connection) throws SQLException {
    upsert =
        connection.prepareStatement(
            """
            INSERT INTO events VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET recorded_at = excluded.recorded_at, wire = excluded.wire
            WHERE excluded.recorded_at < recorded_at\
            """);
  }

  void put(Event event, byte[] wire) throws SQLException {
    upsert.setString(1, event.bisection().value());
    upsert.setLong(2, event.sequence());
    upsert.setLong(3, Micros.of(event.recordedAt()));
    upsert.setBytes(4, wire);
    upsert.executeUpdate();
  }
}
