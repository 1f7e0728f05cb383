package dev.firstbad.query.readmodel;

import dev.firstbad.event.BisectionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The bisections that are not to be spoken of.
final class Hidden {
  private Hidden() {}

  /// Those of them that are not known to be public.
  static Set<BisectionId> among(Connection connection, Collection<BisectionId> ids)
      throws SQLException {
    Set<BisectionId> hidden = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT value FROM json_each(?)
            WHERE NOT EXISTS (SELECT 1 FROM bisections WHERE id = value AND hidden = 0)\
            """)) {
      select.setString(1, Listed.json(ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hidden.add(new BisectionId(row.getString(1)));
        }
      }
    }
    return hidden;
  }
}
