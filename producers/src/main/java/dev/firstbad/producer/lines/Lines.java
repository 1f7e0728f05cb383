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
    int end = rawEnd();
    int begin = quoteEnd(from, end);
    int depth = depth(from, begin);
    String decoded = encoded ? decoded(depth, text.substring(begin, end)) : "";
    Line.Span raw = new Line.Span(first, from, at, end - from);
    lines.add(
        encoded
            ? new Line(raw, depth, decoded, 0, decoded.length())
            : new Line(raw, depth, text, begin, end));
  }

  /// The words of a line that may go on, in plain; the quote marks of what follows are dropped.
  private String decoded(int depth, String begin) {
    StringBuilder words = new StringBuilder(begin);
    while (words.length() > 0 && words.charAt(words.length() - 1) == '=' && at < text.length()) {
      int from = at;
      int end = rawEnd();
      int mark = quoteEnd(from, end);
      boolean alsoQuoted = depth > 0 && depth(from, mark) == depth;
      words.setLength(words.length() - 1);
      words.append(text, alsoQuoted ? mark : from, end);
    }
    return QuotedPrintable.decoded(words.toString());
  }

  /// Goes on to the next raw line; answers where the words of this one end.
  private int rawEnd() {
    int newline = text.indexOf('\n', at);
    int end = newline < 0 ? text.length() : newline;
    while (end > at && text.charAt(end - 1) == '\r') {
      end--;
    }
    at = newline < 0 ? text.length() : newline + 1;
    number++;
    return end;
  }

  /// The offset after the quote marks of a raw line and the one space that belongs to the last.
  private int quoteEnd(int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        end = i + 1;
      } else if (!Blank.is(c)) {
        break;
      }
    }
    return end > from && end < to && text.charAt(end) == ' ' ? end + 1 : end;
  }

  private int depth(int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '>').count();
  }
}
