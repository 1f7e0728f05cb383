package dev.firstbad.log;

import org.jspecify.annotations.Nullable;

/// A stretch of the log that was printed at once: a line with a meaning and the text below it, or
/// text alone.
///
/// @param line null for text alone
/// @param state where in the log it stands: the state that it leads to
/// @param text all of it, verbatim
/// @param first number of its first line, from 1
/// @param last number of its last line
record Message(@Nullable Line line, Span span, State state, String text, int first, int last) {

  /// The text below the first line.
  String below() {
    return text.substring(text.indexOf('\n') + 1);
  }

  /// The text of a line that goes on below it, without the last line end: what follows the part of
  /// the first line that is not free.
  String from(int start) {
    return text.substring(start, text.endsWith("\n") ? text.length() - 1 : text.length());
  }

  /// The same message with more text on its last line, which then has no end.
  Message with(String rest) {
    return rest.isEmpty() ? this : new Message(line, span, state, text + rest, first, last + 1);
  }
}
