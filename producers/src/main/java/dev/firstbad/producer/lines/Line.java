package dev.firstbad.producer.lines;

/// One line of a text as its writer meant it: without quote marks, indentation and line end. It
/// spans several raw lines where a mailer broke it softly.
///
/// @param number of its first raw line in the text, from 1
/// @param from offset of its first character in the text
/// @param to offset after its line end
/// @param depth how many times it is quoted
/// @param width of the raw line, quote marks included and line end not
/// @param indented without quote marks, with indentation
/// @param text without indentation and trailing blanks
public record Line(
    int number, int from, int to, int depth, int width, String indented, String text) {

  /// Whether nothing is written on it.
  public boolean isBlank() {
    return text.isEmpty();
  }

  /// How far it is indented.
  public int indentation() {
    int at = 0;
    while (at < indented.length() && Blank.is(indented.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether it ends in a blank, by which `format=flowed` (RFC 3676) says that it goes on.
  public boolean isFlowed() {
    return !text.isEmpty() && Blank.is(indented.charAt(indented.length() - 1));
  }
}
