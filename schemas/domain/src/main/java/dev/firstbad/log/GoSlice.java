package dev.firstbad.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of words as Go prints them without quotes: `[A B]`.
final class GoSlice {
  private GoSlice() {}

  /// The words of the list; null for any other text.
  static @Nullable List<String> read(String text) {
    if (!text.startsWith("[") || !text.endsWith("]") || text.length() < 2) {
      return null;
    }
    String words = text.substring(1, text.length() - 1);
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  static String write(List<String> words) {
    return "[" + String.join(" ", words) + "]";
  }
}
