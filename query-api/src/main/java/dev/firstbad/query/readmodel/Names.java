package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks for ids and hashes by their beginning.
final class Names {
  private Names() {}

  /// Runs a query whose arguments are the range and a limit.
  static List<String> startingWith(Connection connection, String query, Prefix prefix, int limit)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, prefix.from());
      select.setString(2, prefix.until());
      select.setInt(3, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }
}
