package dev.firstbad.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lists of strings as Go prints them with `%q`: `["a" "b"]`, `[]` when empty.
final class GoQuote {
  private GoQuote() {}

  /// The strings of a list in Go's form; empty for any other text.
  static Optional<List<String>> parse(String text) {
    if (text.length() < 2 || text.charAt(0) != '[' || text.charAt(text.length() - 1) != ']') {
      return Optional.empty();
    }
    List<String> strings = new ArrayList<>();
    int at = 1;
    while (at < text.length() - 1) {
      int end = closingQuote(text, at);
      Optional<String> string = end < 0 ? Optional.empty() : unquote(text.substring(at + 1, end));
      if (string.isEmpty()) {
        return Optional.empty();
      }
      strings.add(string.get());
      at = end + (text.charAt(end + 1) == ' ' ? 2 : 1);
    }
    return Optional.of(strings);
  }

  /// The list as Go prints it.
  static String format(List<String> strings) {
    return strings.stream().map(GoQuote::quote).collect(Collectors.joining(" ", "[", "]"));
  }

  /// One string as Go prints it.
  static String quote(String string) {
    StringBuilder text = new StringBuilder(string.length() + 2).append('"');
    string.codePoints().forEach(character -> quote(character, text));
    return text.append('"').toString();
  }

  private static void quote(int character, StringBuilder text) {
    int escape = "\u0007\b\f\n\r\t\u000b\\\"".indexOf(character);
    if (escape >= 0) {
      text.append('\\').append("abfnrtv\\\"".charAt(escape));
    } else if (LogText.isEscape(character)) {
      text.append("\\x%02x".formatted(LogText.escapedByte(character)));
    } else if (isPrintable(character)) {
      text.appendCodePoint(character);
    } else if (character < ' ' || character == 0x7f) {
      text.append("\\x%02x".formatted(character));
    } else {
      text.append((character < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(character));
    }
  }

  /// What Go calls printable: letters, marks, numbers, punctuation, symbols, and the plain blank.
  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }

  private static int closingQuote(String text, int open) {
    if (text.charAt(open) != '"') {
      return -1;
    }
    for (int at = open + 1; at < text.length() - 1; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == '"') {
        return at;
      }
    }
    return -1;
  }

  private static Optional<String> unquote(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return Optional.of(quoted);
    }
    StringBuilder text = new StringBuilder(quoted.length());
    for (int at = 0; at < quoted.length(); ) {
      if (quoted.charAt(at) != '\\') {
        text.append(quoted.charAt(at++));
        continue;
      }
      int length = unescape(quoted.substring(at + 1), text);
      if (length == 0) {
        return Optional.empty();
      }
      at += 1 + length;
    }
    return Optional.of(text.toString());
  }

  /// Appends what the escape stands for; answers how long it is, 0 for none that Go knows.
  private static int unescape(String escape, StringBuilder text) {
    int simple = escape.isEmpty() ? -1 : "abfnrtv\\\"".indexOf(escape.charAt(0));
    if (simple >= 0) {
      text.append("\u0007\b\f\n\r\t\u000b\\\"".charAt(simple));
      return 1;
    }
    int digits =
        switch (escape.isEmpty() ? ' ' : escape.charAt(0)) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits == 0 || escape.length() <= digits) {
      return 0;
    }
    return append(escape.substring(1, digits + 1), digits == 2, text) ? digits + 1 : 0;
  }

  private static boolean append(String hex, boolean isByte, StringBuilder text) {
    if (!hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      return false;
    }
    int character = Integer.parseUnsignedInt(hex, 16);
    if (!Character.isValidCodePoint(character)) {
      return false;
    }
    text.appendCodePoint(isByte && character >= 0x80 ? LogText.escape(character) : character);
    return true;
  }
}
