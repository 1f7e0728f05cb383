package dev.firstbad.producer.lines;

/// White space, the unbreakable one and the byte order mark of some mailers included.
public final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  /// The first offset from there on that holds no white space.
  static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The offset after the last character in the range that is no white space.
  static int skipBack(String text, int from, int to) {
    int at = to;
    while (at > from && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// The text without white space at both ends.
  public static String stripped(String text) {
    int from = skip(text, 0, text.length());
    return text.substring(from, skipBack(text, from, text.length()));
  }
}
