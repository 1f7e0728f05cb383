package dev.firstbad.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.http.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows as comma-separated values, under the names of their fields; a list is one cell, its items
/// apart by blanks, or by lines where they may hold blanks.
final class CsvTable<R extends Record> implements Export {
  private final OutputStream out;
  private final Function<Bisection, Stream<R>> rows;
  private final RecordComponent[] columns;

  CsvTable(OutputStream out, Class<R> row, Function<Bisection, Stream<R>> rows) throws IOException {
    this.out = out;
    this.rows = rows;
    columns = row.getRecordComponents();
    write(Arrays.stream(columns).map(RecordComponent::getName).toArray());
  }

  @Override
  public void add(Bisection bisection) throws IOException {
    Iterator<R> each = rows.apply(bisection).iterator();
    while (each.hasNext()) {
      R row = each.next();
      write(Arrays.stream(columns).map(column -> cell(column, row)).toArray());
    }
  }

  private void write(@Nullable Object... cells) throws IOException {
    out.write(Csv.line(cells).getBytes(UTF_8));
  }

  private static @Nullable Object cell(RecordComponent column, Record row) {
    try {
      Object value = column.getAccessor().invoke(row);
      return value instanceof Collection<?> items ? joined(items) : value;
    } catch (ReflectiveOperationException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static String joined(Collection<?> items) {
    boolean blanks = items.stream().anyMatch(item -> item.toString().contains(" "));
    return items.stream().map(Object::toString).collect(Collectors.joining(blanks ? "\n" : " "));
  }
}
