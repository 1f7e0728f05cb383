package dev.firstbad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows in aligned columns; the last column is as wide as it needs.
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(List.of(header));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintWriter out) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i));
      if (i < widths.length - 1) {
        line.repeat(' ', widths[i] - row.get(i).length() + 2);
      }
    }
    return line.toString().stripTrailing();
  }
}
