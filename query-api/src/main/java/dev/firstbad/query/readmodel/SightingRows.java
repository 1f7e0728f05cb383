package dev.firstbad.query.readmodel;

import dev.firstbad.audit.Sighting;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Visibility;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each step of a bisection saw, for the audit.
final class SightingRows {
  private final PreparedStatement delete;
  private final PreparedStatement insert;

  SightingRows(Connection connection) throws SQLException {
    delete = connection.prepareStatement("DELETE FROM sightings WHERE bisection = ?");
    insert =
        connection.prepareStatement(
            "INSERT INTO sightings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  void replace(long row, Bisection bisection, List<Sighting> tests) throws SQLException {
    remove(row);
    for (Sighting sighting : tests) {
      insert.setLong(1, row);
      insert.setBoolean(2, bisection.visibility() == Visibility.PRIVATE);
      insert.setLong(3, Micros.of(bisection.history().beganAt()));
      insert.setString(4, bisection.crashTitle());
      bind(sighting);
      insert.addBatch();
    }
    insert.executeBatch();
  }

  void remove(long row) throws SQLException {
    delete.setLong(1, row);
    delete.executeUpdate();
  }

  private void bind(Sighting sighting) throws SQLException {
    insert.setInt(5, sighting.step());
    insert.setString(6, sighting.commit().hex());
    insert.setString(7, text(sighting.signature()));
    insert.setString(8, sighting.compiler());
    insert.setString(9, sighting.release());
    insert.setInt(10, sighting.clean());
    insert.setInt(11, sighting.crashed());
    insert.setString(12, sighting.showing().name());
    insert.setBoolean(13, sighting.decided());
    insert.setLong(14, sighting.spent() == null ? 0 : sighting.spent().toMillis());
    insert.setString(15, sighting.subject());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
