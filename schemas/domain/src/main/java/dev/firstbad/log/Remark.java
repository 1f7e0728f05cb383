package dev.firstbad.log;

import java.util.Locale;

/// A line that is known but that no event tells of: it is recorded as a note.
///
/// @param open whether free text can follow it
record Remark(Topic topic, boolean open, String text) implements Line {
  /// What remarks are about.
  enum Topic {
    PROLOGUE,
    VERDICT,
    CONFIDENCE,
    FLAKY,
    CONFIG,
    RANGE,
    SEARCH,
    CHECK;

    /// Whether such remarks stand among the runs of a revision.
    boolean isOfRuns() {
      return this == VERDICT || this == CONFIDENCE || this == FLAKY;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
