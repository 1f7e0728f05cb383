package dev.firstbad.producer.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The columns that 0-day writes behind a decision: `HH:MM RESULT GOOD BAD GOOD_BUT_DIRTY
/// DIRTY_NOT_BAD` and the title.
record Batch(String result, int good, int bad, int goodButDirty, int dirtyNotBad, String title) {
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\d\\d:\\d\\d\\s+([A-Z]+)\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(.*)");

  static Optional<Batch> of(String remark) {
    Matcher found = COLUMNS.matcher(remark);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Batch(
            found.group(1),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)),
            Integer.parseInt(found.group(4)),
            Integer.parseInt(found.group(5)),
            found.group(6)));
  }

  /// What the columns say, in words.
  String rationale() {
    return "%s: %d good, %d bad, %d good but dirty, %d dirty but not bad"
        .formatted(result, good, bad, goodButDirty, dirtyNotBad);
  }
}
