package dev.firstbad.producer.check;

import dev.firstbad.event.Word;
import dev.firstbad.log.ParsedLog;
import dev.firstbad.producer.reading.Reading;
import java.util.List;

/// The decisions that a log tells of, held against what is derived from its tests. A log that tells
/// of no test, like git's own, has nothing to derive them from.
///
/// @param written how many decisions there are
/// @param agreed how many of them are derived again
/// @param differences one for each of the others
record Verdicts(int written, int agreed, List<String> differences) {
  static Verdicts of(Reading reading) {
    List<String> differences =
        reading.checks().stream()
            .filter(check -> !check.agrees())
            .map(check -> difference(reading.line() + check.line() - 1, check))
            .toList();
    int written = reading.checks().size();
    return new Verdicts(written, written - differences.size(), differences);
  }

  private static String difference(int line, ParsedLog.Check check) {
    return check.derived() != null
        ? "line %d: %s".formatted(line, check.reason())
        : "line %d: git was told %s of %s, but %s"
            .formatted(
                line, Word.of(check.written()), check.commit().abbreviated(), check.reason());
  }
}
