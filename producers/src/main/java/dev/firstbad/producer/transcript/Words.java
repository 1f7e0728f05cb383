package dev.firstbad.producer.transcript;

import java.util.ArrayList;
import java.util.List;

/// The words of a shell command, unquoted.
///
/// @param remark what follows the first word that begins with `#`
record Words(List<String> arguments, String remark) {
  static Words of(String command) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < command.length()) {
      char c = command.charAt(at);
      if (c == '#') {
        return new Words(words, command.substring(at + 1).strip());
      }
      at = Character.isWhitespace(c) ? at + 1 : word(command, at, words);
    }
    return new Words(words, "");
  }

  /// Adds the word that begins here and answers where it ends.
  private static int word(String command, int from, List<String> words) {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    int at = from;
    for (; at < command.length(); at++) {
      char c = command.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return at;
  }
}
