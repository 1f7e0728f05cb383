package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What people call commits: a release by its tag, any other by its subject.
public final class CommitNames {
  /// Tests of one commit mostly all tell its name: of a commit without one, which may have been
  /// tested thousands of times, only some are looked at.
  private static final String NAMES =
      """
      SELECT value, (
        SELECT name FROM (
          SELECT coalesce(release, subject) AS name FROM sightings
          WHERE commit_id = value AND hidden <= ?2 LIMIT 50)
        WHERE name IS NOT NULL LIMIT 1)
      FROM json_each(?1)\
      """;

  private final ReadModel model;

  public CommitNames(ReadModel model) {
    this.model = model;
  }

  /// The name of each of these that has one, by its hash.
  public Map<String, String> of(Collection<String> commits, Sight sight) {
    String json = Listed.json(commits);
    return model.read(connection -> names(connection, json, sight));
  }

  private static Map<String, String> names(Connection connection, String commits, Sight sight)
      throws SQLException {
    Map<String, String> names = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(NAMES)) {
      select.setString(1, commits);
      select.setInt(2, sight == Sight.ALL ? 1 : 0);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (row.getString(2) != null) {
            names.put(row.getString(1), row.getString(2));
          }
        }
      }
    }
    return names;
  }
}
