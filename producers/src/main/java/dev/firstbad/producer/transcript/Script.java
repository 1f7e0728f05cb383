package dev.firstbad.producer.transcript;

import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.producer.lines.Line;
import java.util.ArrayList;
import java.util.List;

/// Drafts in the making: each run of lines is noted verbatim, and what it tells is caused by its
/// note, so that the notes alone render the text back.
final class Script {
  /// A note of more characters is split: a record must stay far below a megabyte.
  private static final int LONGEST_NOTE = 100_000;

  private final String text;
  private final List<Draft> drafts = new ArrayList<>();
  private int note = -1;

  Script(String text) {
    this.text = text;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /// Notes these lines, which tell nothing or what is said next.
  void note(List<Line> lines) {
    int from = lines.getFirst().from();
    for (Line line : lines) {
      while (line.to() - from > LONGEST_NOTE) {
        int to = line.from() > from ? line.from() : from + LONGEST_NOTE;
        note(from, to);
        from = to;
      }
    }
    note(from, lines.getLast().to());
  }

  private void note(int from, int to) {
    if (to > from) {
      note = drafts.size();
      drafts.add(Draft.said(new NoteRecorded(null, text.substring(from, to), false)));
    }
  }

  void said(EventBody body) {
    drafts.add(new Draft(body, note, false, null));
  }

  void inferred(EventBody body) {
    drafts.add(new Draft(body, note, true, null));
  }

  void add(EventBody body, boolean inferred) {
    drafts.add(new Draft(body, note, inferred, null));
  }
}
