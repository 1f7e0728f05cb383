package dev.firstbad.producer.detection;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogWriter;
import dev.firstbad.producer.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Renders a reading back, to see that nothing of its text is lost.
public final class Rendering {
  private static final BisectionId ANY = new BisectionId("rendering");

  private Rendering() {}

  /// Where the text that the events render to first differs from the text read, with the number of
  /// the line in the source; empty if they are the same.
  public static Optional<String> firstDifference(Reading reading) {
    return firstDifference(
        reading, Draft.place(reading.drafts(), ANY, Instant.EPOCH, "/rendering"));
  }

  /// The same, for drafts that are placed already.
  public static Optional<String> firstDifference(Reading reading, List<Event> events) {
    int at = 0;
    for (LogWriter.Printed printed : LogWriter.print(events)) {
      if (!reading.text().startsWith(printed.text(), at)) {
        return Optional.of(difference(reading, at, printed.text()));
      }
      at += printed.text().length();
    }
    return at == reading.text().length()
        ? Optional.empty()
        : Optional.of(difference(reading, at, ""));
  }

  private static String difference(Reading reading, int from, String rendered) {
    String text = reading.text();
    int same = 0;
    while (same < rendered.length()
        && from + same < text.length()
        && text.charAt(from + same) == rendered.charAt(same)) {
      same++;
    }
    int at = from + same;
    long line = reading.line() + text.substring(0, at).chars().filter(c -> c == '\n').count();
    return "line %d would be lost: read \"%s\", rendered \"%s\""
        .formatted(line, lineAt(text, at), lineAt(rendered, same));
  }

  private static String lineAt(String text, int at) {
    int from = text.lastIndexOf('\n', at - 1) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }
}
