package dev.firstbad.log;

import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The events told so far. It sees to it that they write the text back: events that would not print
/// their messages exactly hang on a note that does.
final class Tale {
  private final List<ParsedLog.Entry> entries = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Integer> notes = new TreeMap<>();
  private final Printer printer = new Printer();
  private int typed;

  /// Tells events in place of the messages.
  void tell(List<Message> messages, @Nullable Integer step, EventBody... bodies) {
    tell(messages, step, null, bodies);
  }

  void tell(
      List<Message> messages, @Nullable Integer step, @Nullable Instant at, EventBody... bodies) {
    String text = messages.stream().map(Message::text).collect(Collectors.joining());
    StringBuilder printed = new StringBuilder(text.length());
    for (EventBody body : bodies) {
      printed.append(printer.print(body));
    }
    boolean exact = printed.toString().equals(text);
    int cause = exact ? -1 : entries.size();
    if (!exact) {
      note(messages, step, "layout");
    }
    for (EventBody body : bodies) {
      add(new Draft(body, cause, false, at), messages);
    }
    typed += exact ? count(messages) : 0;
  }

  /// Keeps messages as they are.
  void note(List<Message> messages, @Nullable Integer step, String reason) {
    String text = messages.stream().map(Message::text).collect(Collectors.joining());
    add(Draft.said(new NoteRecorded(step, text, false)), messages);
    notes.merge(reason, count(messages), Integer::sum);
  }

  /// Keeps the beginning of a line whose rest is not there; empty where all lines are whole.
  void unfinished(String text, @Nullable Integer step) {
    if (!text.isEmpty()) {
      Draft draft = Draft.said(new NoteRecorded(step, text, true));
      entries.add(new ParsedLog.Entry(draft, lastLine() + 1, lastLine() + 1));
      notes.merge("unfinished", 1, Integer::sum);
    }
  }

  /// Tells what follows from what was told; it stands with the line that was told last.
  void infer(EventBody body) {
    printer.print(body);
    int line = Math.max(1, lastLine());
    entries.add(new ParsedLog.Entry(Draft.inferred(body), line, line));
  }

  /// Tells something that no event holds.
  void warn(String warning) {
    warnings.add(warning);
  }

  List<String> warnings() {
    return warnings;
  }

  List<ParsedLog.Entry> entries() {
    return entries;
  }

  ParsedLog.Quality quality() {
    int noted = notes.values().stream().mapToInt(Integer::intValue).sum();
    return new ParsedLog.Quality(typed + noted, typed, notes);
  }

  private static int count(List<Message> messages) {
    return messages.getLast().last() - messages.getFirst().first() + 1;
  }

  private int lastLine() {
    return entries.isEmpty() ? 0 : entries.getLast().last();
  }

  private void add(Draft draft, List<Message> messages) {
    entries.add(new ParsedLog.Entry(draft, messages.getFirst().first(), messages.getLast().last()));
  }
}
