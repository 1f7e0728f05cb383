package dev.firstbad.log;

import dev.firstbad.log.Grammar.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Text to messages. What a line means depends on the [State], because free text (compiler errors,
/// commit bodies, oopses) can hold lines that look like any other.
final class MessageReader {
  private final String text;
  private final List<Message> messages = new ArrayList<>();
  private final Closing closing = new Closing();
  private final Map<String, Integer> lasts = new HashMap<>();
  private State state = State.BODY;

  /// The message at hand: its line (null for text alone), state and place.
  private @Nullable Reading head;

  private State headState = State.BODY;
  private int start;
  private int first = 1;

  private MessageReader(String text) {
    this.text = text;
  }

  /// The messages of a text; put together, they are the text.
  ///
  /// @param text whole lines, each with its line end
  static List<Message> read(String text) {
    MessageReader reader = new MessageReader(text);
    reader.run();
    return reader.messages;
  }

  private void run() {
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      line(at, end, ++number);
      at = end + 1;
    }
    close(text.length(), number);
  }

  private void line(int at, int end, int number) {
    if (state == State.LAST) {
      return;
    }
    String line = text.substring(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
    Reading reading = Grammar.read(line);
    if (reading != null && means(reading.line(), end + 1)) {
      begin(reading, state.after(reading.line()), at, number);
      closing.saw(reading.line());
    } else {
      free(line, at, number);
    }
  }

  private boolean means(Line line, int next) {
    if (!state.isForeign()) {
      return state.admits(line, head());
    }
    String below = lineAt(next);
    return closing.ends(state, line, below) && !(Closing.isOfEnd(line, below) && goesOn(next));
  }

  /// Whether git is told further on of what is at hand, so that the log does not end here.
  private boolean goesOn(int from) {
    return closing.due().stream().anyMatch(due -> lastOf(due) >= from);
  }

  private int lastOf(String start) {
    return lasts.computeIfAbsent(start, it -> text.lastIndexOf("\n" + it) + 1);
  }

  private void begin(@Nullable Reading reading, State next, int at, int number) {
    close(at, number - 1);
    head = reading;
    state = next;
    headState = next;
    start = at;
    first = number;
  }

  private void close(int end, int last) {
    if (end > start) {
      Span span = head == null ? Span.ALWAYS : head.span();
      messages.add(new Message(head(), span, headState, text.substring(start, end), first, last));
    }
  }

  private @Nullable Line head() {
    return head == null ? null : head.line();
  }

  /// Free text: it belongs to the message at hand, or begins one of its own.
  private void free(String line, int at, int number) {
    boolean isMore = at > 0 && (line.isEmpty() || state.continues(line, head()));
    if (!isMore) {
      begin(null, state.ofText(line, head()), at, number);
    } else if (state == State.ANSWER) {
      answered(line);
    } else if (state == State.FAILURE && GitAnswer.isNext(line) && !goesOn(at)) {
      closing.announced(GitAnswer.next(line));
    }
  }

  private void answered(String line) {
    if (GitAnswer.isFirst(line)) {
      state = State.CONCLUSION;
    } else if (GitAnswer.isNoMore(line)) {
      state = State.BODY;
    } else if (GitAnswer.isNext(line)) {
      closing.announced(GitAnswer.next(line));
      state = State.BODY;
    }
  }

  private String lineAt(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? "" : text.substring(from, end);
  }
}
