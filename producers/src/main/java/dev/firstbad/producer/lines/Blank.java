package dev.firstbad.producer.lines;

/// White space, the unbreakable one and the byte order mark of some mailers included.
public final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  /// The text without white space at both ends.
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) {
      from++;
    }
    while (to > from && is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
