package dev.firstbad.query.readmodel;

import dev.firstbad.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The events, each sequence once: the first that claims a place keeps it, as in
/// [dev.firstbad.event.Timeline].
final class EventRows {
  private final PreparedStatement insert;

  EventRows(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  }

  void put(Event event, byte[] wire) throws SQLException {
    insert.setString(1, event.bisection().value());
    insert.setLong(2, event.sequence());
    insert.setBytes(3, wire);
    insert.executeUpdate();
  }
}
