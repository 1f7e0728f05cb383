package dev.firstbad.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place among messages.
final class Cursor {
  private final List<Message> messages;
  private int at;

  Cursor(List<Message> messages) {
    this.messages = messages;
  }

  boolean hasNext() {
    return at < messages.size();
  }

  /// The message so many places ahead, 0 for the next one; null past the end.
  @Nullable Message peek(int ahead) {
    return at + ahead < messages.size() ? messages.get(at + ahead) : null;
  }

  /// The line of the message so many places ahead; null for free text and past the end.
  @Nullable Line line(int ahead) {
    Message message = peek(ahead);
    return message == null ? null : message.line();
  }

  /// Whether free text of that state comes so many places ahead.
  boolean isText(int ahead, State state) {
    Message message = peek(ahead);
    return message != null && message.line() == null && message.state() == state;
  }

  /// The next messages, and goes on behind them.
  List<Message> take(int count) {
    at += count;
    return messages.subList(at - count, at);
  }
}
