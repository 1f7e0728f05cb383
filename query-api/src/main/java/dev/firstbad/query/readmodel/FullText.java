package dev.firstbad.query.readmodel;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What a person types, as a query of SQLite's FTS5: every word, or its beginning, must be there,
/// and nothing in it is syntax.
final class FullText {
  /// A query that no text meets.
  private static final String NOTHING = "\"\"";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private FullText() {}

  static String query(String text) {
    StringJoiner query = new StringJoiner(" ");
    for (String word : BLANKS.splitAsStream(text).toList()) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        query.add("\"" + word.replace("\"", "\"\"") + "\" *");
      }
    }
    return query.length() == 0 ? NOTHING : query.toString();
  }
}
