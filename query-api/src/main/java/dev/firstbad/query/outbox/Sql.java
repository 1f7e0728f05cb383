package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements with their arguments.
final class Sql {
  private Sql() {}

  /// What a row of an answer says.
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// How many rows it changed.
  static int update(Connection connection, String statement, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement update = prepared(connection, statement, arguments)) {
      return update.executeUpdate();
    }
  }

  static <T> List<T> select(
      Connection connection, String question, Row<T> form, @Nullable Object... arguments)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement select = prepared(connection, question, arguments);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(form.read(row));
      }
    }
    return rows;
  }

  static long number(Connection connection, String question, @Nullable Object... arguments)
      throws SQLException {
    return select(connection, question, row -> row.getLong(1), arguments).getFirst();
  }

  private static PreparedStatement prepared(
      Connection connection, String statement, @Nullable Object... arguments) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < arguments.length; i++) {
      prepared.setObject(i + 1, arguments[i]);
    }
    return prepared;
  }
}
