package dev.firstbad.query.readmodel;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.NoteRecorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The text of notes, which states do not hold, to be searched.
final class NoteRows {
  private final PreparedStatement name;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement forget;

  NoteRows(Connection connection) throws SQLException {
    name =
        connection.prepareStatement(
            """
            INSERT INTO notes(bisection, sequence) VALUES (?, ?)
            ON CONFLICT DO NOTHING RETURNING row\
            """);
    insert = connection.prepareStatement("INSERT INTO note_words(rowid, text) VALUES (?, ?)");
    delete =
        connection.prepareStatement(
            "DELETE FROM note_words WHERE rowid IN (SELECT row FROM notes WHERE bisection = ?)");
    forget = connection.prepareStatement("DELETE FROM notes WHERE bisection = ?");
  }

  /// Does nothing for other events, and for those that are there.
  void put(Event event) throws SQLException {
    if (event.body() instanceof NoteRecorded note) {
      name.setString(1, event.bisection().value());
      name.setLong(2, event.sequence());
      try (var row = name.executeQuery()) {
        if (row.next()) {
          insert.setLong(1, row.getLong(1));
          insert.setString(2, note.text());
          insert.executeUpdate();
        }
      }
    }
  }

  void remove(BisectionId bisection) throws SQLException {
    for (PreparedStatement statement : new PreparedStatement[] {delete, forget}) {
      statement.setString(1, bisection.value());
      statement.executeUpdate();
    }
  }
}
