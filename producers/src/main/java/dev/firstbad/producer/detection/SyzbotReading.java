package dev.firstbad.producer.detection;

import dev.firstbad.log.ParsedLog;
import dev.firstbad.log.SyzbotLog;
import dev.firstbad.producer.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/// Reads syzbot's logs, several in one text too.
final class SyzbotReading {
  private static final String FORMAT = "syzbot-log";

  private SyzbotReading() {}

  /// The logs in a text, in order; none where it is no such log.
  static List<Reading> all(String text) {
    if (!SyzbotLog.looksLike(text)) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    int line = 1;
    for (String log : SyzbotLog.split(text)) {
      ParsedLog parsed = SyzbotLog.parse(log);
      readings.add(
          new Reading(
              FORMAT,
              line,
              SyzbotLog.header(log),
              log,
              parsed.drafts(),
              parsed.checks(),
              parsed.warnings()));
      line += (int) log.chars().filter(c -> c == '\n').count();
    }
    return readings;
  }
}
