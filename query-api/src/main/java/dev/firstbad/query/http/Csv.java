package dev.firstbad.query.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of comma-separated values (RFC 4180).
public final class Csv {
  private Csv() {}

  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// What a spreadsheet would take for a formula is made text by an apostrophe (OWASP, "CSV
  /// Injection"); numbers stay numbers.
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!(value instanceof Number) && text.matches("(?s)[=+\\-@\\t\\r].*")) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
