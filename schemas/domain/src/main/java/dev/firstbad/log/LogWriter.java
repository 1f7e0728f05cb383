package dev.firstbad.log;

import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the log that events tell of, in the order of their sequence.
///
/// An inferred event prints nothing, for the source does not say it, and neither does one that a
/// note caused, for the note prints in its place; an unfinished note prints only while nothing
/// follows it. Events that a [dev.firstbad.event.BisectionReopened] set aside print nothing.
public final class LogWriter {
  /// What one event printed.
  ///
  /// @param first number of its first line, from 1
  /// @param last number of its last line; less than `first` where it printed nothing
  public record Printed(Event event, String text, int first, int last) {}

  private LogWriter() {}

  /// The text of the log.
  public static String render(Collection<Event> events) {
    return print(events).stream().map(Printed::text).collect(Collectors.joining());
  }

  /// Which event printed what; put together, the texts are the log.
  public static List<Printed> print(Collection<Event> events) {
    List<Event> ordered = Timeline.effective(events);
    List<String> texts = texts(ordered);
    List<Printed> printed = new ArrayList<>(ordered.size());
    int first = 1;
    for (int i = 0; i < ordered.size(); i++) {
      String text = texts.get(i);
      int lines = Lines.count(text);
      printed.add(new Printed(ordered.get(i), text, first, first + lines - 1));
      first += lines;
    }
    return printed;
  }

  private static List<String> texts(List<Event> ordered) {
    Printer printer = new Printer();
    Set<EventId> notes = new HashSet<>();
    List<String> texts = new ArrayList<>(ordered.size());
    int unfinished = -1;
    for (Event event : ordered) {
      String text = printer.print(event.body());
      EventId cause = event.causation();
      boolean untold = event.inferred() || (cause != null && notes.contains(cause));
      texts.add(untold ? "" : text);
      if (unfinished >= 0 && !texts.getLast().isEmpty()) {
        texts.set(unfinished, "");
        unfinished = -1;
      }
      if (event.body() instanceof NoteRecorded note) {
        notes.add(event.id());
        unfinished = note.unfinished() ? texts.size() - 1 : unfinished;
      }
    }
    return texts;
  }
}
