package dev.firstbad.producer.lines;

/// One line of a text as its writer meant it: without quote marks, indentation and line end. It
/// spans several raw lines where a mailer broke it softly. Its words stay in the text until they
/// are asked for, for texts can be long.
public final class Line {
  private final Span raw;
  private final int depth;

  /// What holds the words: the text itself, or its decoded part.
  private final String holder;

  private final int begin;
  private final int first;
  private final int last;
  private final int end;

  /// Where the raw lines are in the text.
  ///
  /// @param number of the first one, from 1
  /// @param from offset of its first character
  /// @param to offset after the last one's line end
  /// @param width of the first one, quote marks included and line end not
  record Span(int number, int from, int to, int width) {}

  /// @param begin where the line begins in the holder, behind its quote marks
  Line(Span raw, int depth, String holder, int begin, int end) {
    this.raw = raw;
    this.depth = depth;
    this.holder = holder;
    this.begin = begin;
    this.end = end;
    this.first = Blank.skip(holder, begin, end);
    this.last = Blank.skipBack(holder, first, end);
  }

  /// Number of its first raw line in the text, from 1.
  public int number() {
    return raw.number;
  }

  /// Offset of its first character in the text.
  public int from() {
    return raw.from;
  }

  /// Offset after its line end.
  public int to() {
    return raw.to;
  }

  /// Length of its first raw line, quote marks included and line end not.
  public int width() {
    return raw.width;
  }

  /// How many times it is quoted.
  public int depth() {
    return depth;
  }

  /// Without quote marks, with indentation.
  public String indented() {
    return holder.substring(begin, end);
  }

  /// Without indentation and trailing blanks.
  public String text() {
    return holder.substring(first, last);
  }

  /// Whether nothing is written on it.
  public boolean isBlank() {
    return first == last;
  }

  /// How far it is indented.
  public int indentation() {
    return first - begin;
  }

  /// Whether it ends in a blank, by which `format=flowed` (RFC 3676) says that it goes on.
  public boolean isFlowed() {
    return last < end && !isBlank();
  }
}
