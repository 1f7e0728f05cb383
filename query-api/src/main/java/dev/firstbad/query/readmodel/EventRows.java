package dev.firstbad.query.readmodel;

import dev.firstbad.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The events in the order in which they came, each sequence once: the first that claims a place
/// keeps it, as in [dev.firstbad.event.Timeline].
final class EventRows {
  private final PreparedStatement insert;
  private Place place;

  EventRows(Connection connection) throws SQLException {
    place = last(connection);
    insert =
        connection.prepareStatement(
            """
            INSERT INTO events(bisection, sequence, wire, partition, offset, place)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """);
  }

  void put(Event event, byte[] wire, int partition, long offset) throws SQLException {
    place = place.with(partition, offset + 1);
    insert.setString(1, event.bisection().value());
    insert.setLong(2, event.sequence());
    insert.setBytes(3, wire);
    insert.setInt(4, partition);
    insert.setLong(5, offset);
    insert.setString(6, place.toString());
    insert.executeUpdate();
  }

  private static Place last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT place FROM events ORDER BY row DESC LIMIT 1")) {
      return row.next() ? Place.parse(row.getString(1)).orElseThrow() : Place.BEGINNING;
    }
  }
}
