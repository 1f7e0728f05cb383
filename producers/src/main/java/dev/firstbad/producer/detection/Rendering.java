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
    List<Event> events = Draft.place(reading.drafts(), ANY, Instant.EPOCH, "/import");
    return firstDifference(reading, LogWriter.render(events));
  }

  /// The same, for a text that is rendered already.
  public static Optional<String> firstDifference(Reading reading, String rendered) {
    String text = reading.text();
    if (rendered.equals(text)) {
      return Optional.empty();
    }
    int at = 0;
    int end = Math.min(text.length(), rendered.length());
    while (at < end && text.charAt(at) == rendered.charAt(at)) {
      at++;
    }
    long line = reading.line() + text.substring(0, at).chars().filter(c -> c == '\n').count();
    return Optional.of(
        "line %d would be lost: read \"%s\", rendered \"%s\""
            .formatted(line, lineAt(text, at), lineAt(rendered, at)));
  }

  private static String lineAt(String text, int at) {
    int from = text.lastIndexOf('\n', at - 1) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }
}
