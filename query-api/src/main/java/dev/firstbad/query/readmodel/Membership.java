package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// That a bisection is one of those that another table tells.
///
/// @param those a query for their rows
/// @param among whether the bisection at hand is one, asked of many, one by one
record Membership(String those, String among, List<Object> arguments) {
  /// As many pages of them take about as long to fetch and to sort as it takes to come upon one on
  /// the way through 100,000 bisections.
  private static final int MANY_PAGES = 20;

  Membership {
    arguments = List.copyOf(arguments);
  }

  /// Those that a table names in its column `bisection`.
  static Membership in(String table, String condition, Object... arguments) {
    return new Membership(
        "SELECT bisection FROM " + table + " WHERE " + condition,
        "EXISTS (SELECT 1 FROM " + table + " WHERE bisection = +row AND " + condition + ")",
        List.of(arguments));
  }

  /// Those that look for a crash of this title, or name this culprit.
  static Membership alike(String title, String culprit) {
    return new Membership(
        """
        SELECT row FROM bisections WHERE title = ? AND title <> ''
        UNION SELECT row FROM bisections WHERE culprit = ?\
        """,
        "(title = ? AND title <> '' OR culprit = ?)",
        List.of(title, culprit));
  }

  /// Those whose words, or those of a note, meet a query of FTS5, which costs the same for one as
  /// for all.
  static Membership inWords(String query) {
    String those =
        """
        SELECT rowid FROM words(?)
        UNION ALL
        SELECT noted.row FROM note_words(?) AS found
          JOIN notes ON notes.row = found.rowid JOIN bisections AS noted ON noted.id = bisection\
        """;
    return new Membership(those, "+row IN (" + those + ")", List.of(query, query));
  }

  /// The condition on rows of `bisections` that are wanted all, in whatever order.
  String ofAll() {
    return "row IN (" + those + ")";
  }

  /// The condition on rows of `bisections` of which only the first are wanted: where many are
  /// members it is better to go through all in their order than to sort the members
  /// (sqlite.org/optoverview.html, 8.1: a plus keeps an index from being used).
  String ofFirst(int wanted, Connection connection) throws SQLException {
    return haveAtLeast(MANY_PAGES * wanted, connection) ? among : ofAll();
  }

  private boolean haveAtLeast(int many, Connection connection) throws SQLException {
    String counting = "SELECT count(*) FROM (SELECT DISTINCT * FROM (%s) LIMIT ?)".formatted(those);
    try (PreparedStatement select = connection.prepareStatement(counting)) {
      int position = 1;
      for (Object argument : arguments) {
        select.setObject(position++, argument);
      }
      select.setInt(position, many);
      try (ResultSet row = select.executeQuery()) {
        return row.getInt(1) == many;
      }
    }
  }
}
