package dev.firstbad.producer.transcript;

import dev.firstbad.producer.lines.Lines;
import dev.firstbad.producer.reading.Reading;
import java.util.List;

/// Reads `git bisect log` transcripts, and the mails around them.
public final class Transcripts {
  private Transcripts() {}

  /// The bisections that a text tells of, in order; together their texts are all of it. None where
  /// it tells of none.
  public static List<Reading> read(String text) {
    return Sections.of(Marked.of(Lines.of(text))).stream()
        .map(section -> Transcript.read(text, section))
        .toList();
  }
}
