package dev.firstbad.producer.lines;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into lines.
public final class Lines {
  private final String text;
  private final boolean encoded;
  private final List<Line> lines = new ArrayList<>();
  private int at;
  private int number = 1;

  private Lines(String text) {
    this.text = text;
    this.encoded = QuotedPrintable.encodes(text);
  }

  /// The lines of a text, in order; together they span all of it.
  public static List<Line> of(String text) {
    Lines cutter = new Lines(text);
    while (cutter.at < text.length()) {
      cutter.cut();
    }
    return cutter.lines;
  }

  private void cut() {
    int from = at;
    int first = number;
    String raw = rawLine();
    int quote = quoteEnd(raw);
    int depth = depth(raw, quote);
    String indented = raw.substring(quote);
    while (encoded && indented.endsWith("=") && at < text.length()) {
      String more = rawLine();
      int mark = quoteEnd(more);
      boolean alsoQuoted = depth > 0 && depth(more, mark) == depth;
      String rest = alsoQuoted ? more.substring(mark) : more;
      indented = indented.substring(0, indented.length() - 1) + rest;
    }
    if (encoded) {
      indented = QuotedPrintable.decoded(indented);
    }
    lines.add(new Line(first, from, at, depth, raw.length(), indented, Blank.stripped(indented)));
  }

  /// The next raw line without its line end.
  private String rawLine() {
    int end = text.indexOf('\n', at);
    int next = end < 0 ? text.length() : end + 1;
    int stop = end < 0 ? text.length() : end;
    while (stop > at && text.charAt(stop - 1) == '\r') {
      stop--;
    }
    String raw = text.substring(at, stop);
    at = next;
    number++;
    return raw;
  }

  /// The offset after the quote marks of a raw line and the one space that belongs to the last.
  private static int quoteEnd(String raw) {
    int end = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '>') {
        end = i + 1;
      } else if (!Blank.is(c)) {
        break;
      }
    }
    return end > 0 && end < raw.length() && raw.charAt(end) == ' ' ? end + 1 : end;
  }

  private static int depth(String raw, int quote) {
    return (int) raw.substring(0, quote).chars().filter(c -> c == '>').count();
  }
}
