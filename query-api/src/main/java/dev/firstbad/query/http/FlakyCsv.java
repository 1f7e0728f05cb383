package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Flakiness;

/// The audit as lines of comma-separated values.
final class FlakyCsv {
  static final String HEADER =
      Csv.line(
          "key",
          "tests",
          "runs",
          "failures",
          "rate",
          "low",
          "high",
          "mixed",
          "pairs",
          "pairsOfSameBug",
          "firstSeen",
          "lastSeen",
          "spentMillis");

  private FlakyCsv() {}

  static String of(Flakiness item) {
    return Csv.line(
        item.key(),
        item.tests(),
        item.runs(),
        item.failures(),
        item.runs() == 0 ? null : (Double) ((double) item.failures() / item.runs()),
        item.interval().low(),
        item.interval().high(),
        item.mixed(),
        item.pairs(),
        item.sameBug(),
        item.firstSeen(),
        item.lastSeen(),
        item.spent().toMillis());
  }
}
