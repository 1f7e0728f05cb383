package dev.firstbad.query.readmodel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some items of a list, and where to go on; null at its end.
public record Page<T>(List<T> items, @Nullable Cursor next) {
  public Page {
    items = List.copyOf(items);
  }

  /// The page out of one item more than wanted, if there are that many.
  public static <T> Page<T> of(List<T> items, int limit, Function<T, Cursor> place) {
    return items.size() <= limit
        ? new Page<>(items, null)
        : new Page<>(items.subList(0, limit), place.apply(items.get(limit - 1)));
  }

  /// What is read of a row.
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// The page out of the rows of a query for one more than wanted: rank and id of each are its
  /// first columns. Closes the query.
  static <T> Page<T> of(PreparedStatement query, int limit, Reader<T> reader) throws SQLException {
    record Row<T>(Cursor place, T item) {}
    List<Row<T>> rows = new ArrayList<>();
    try (query;
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows.add(new Row<>(new Cursor(row.getLong(1), row.getString(2)), reader.read(row)));
      }
    }
    return of(rows, limit, Row<T>::place).map(Row::item);
  }

  public <R> Page<R> map(Function<T, R> form) {
    return new Page<>(items.stream().map(form).toList(), next);
  }
}
