package dev.firstbad.query.readmodel;

import dev.firstbad.alert.Alert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The alerts, each once: what is raised again, as after a rebuild of the streams, is known.
final class AlertRows {
  private final PreparedStatement insert;

  AlertRows(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            """
            INSERT INTO alerts(id, bisection, other, kind, at, wire)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """);
  }

  void put(Alert alert, byte[] wire) throws SQLException {
    insert.setString(1, alert.id().value());
    insert.setString(2, alert.bisection().value());
    insert.setString(3, alert.other() == null ? null : alert.other().value());
    insert.setString(4, alert.kind().name());
    insert.setLong(5, Micros.of(alert.at()));
    insert.setBytes(6, wire);
    insert.executeUpdate();
  }
}
