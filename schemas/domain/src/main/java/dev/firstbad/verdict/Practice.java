package dev.firstbad.verdict;

import dev.firstbad.event.Verdict;
import java.time.LocalDate;
import java.util.Set;

/// What syzkaller did around its verdict rule, by the day it changed, oldest first: how many runs
/// it made, what a failed build led to, which crashes counted, when a reproducer was flaky (2.2 and
/// 2.4 to 2.6 of the log's description). A log may lag behind the day, so its features decide.
public enum Practice {
  /// The first two hours of the tool.
  FIVE_RUNS("2018-05-17", 5, 5),
  EIGHT_RUNS("2018-05-17", 8, 8),
  TEN_RUNS("2019-03-17", 10, 10),
  /// The one window in which a failed build ended the search.
  FATAL_BUILDS("2019-12-10", 10, 10),
  BUILDS_SKIPPED("2020-07-02", 10, 10),
  /// Reproducers are flagged flaky; twenty runs were meant for them, ten were made.
  FLAKY_FLAG("2020-11-17", 10, 10),
  TWENTY_RUNS("2021-02-20", 10, 20),
  /// Crashes of the tool itself do not count, unless they are what is searched for.
  CRASH_TYPES("2023-07-06", 10, 20),
  /// Confidence is derived, and flaky is what crashes in fewer than half of the conclusive runs.
  CONFIDENCE("2023-07-14", 10, 20),
  /// Lost connections do not count either.
  LOST_CONNECTIONS("2024-12-03", 10, 20);

  private final LocalDate since;
  private final int runs;
  private final int moreRuns;

  Practice(String since, int runs, int moreRuns) {
    this.since = LocalDate.parse(since);
    this.runs = runs;
    this.moreRuns = moreRuns;
  }

  /// The day of the change, in UTC.
  public LocalDate since() {
    return since;
  }

  /// How many runs a test makes; more of them the first time and once the reproducer is flaky.
  int runs(Circumstances circumstances) {
    return circumstances.first() || circumstances.flaky() ? moreRuns : runs;
  }

  /// Whether a build that fails ends the search with an error, instead of being a skip.
  boolean failedBuildEnds() {
    return this == FATAL_BUILDS;
  }

  /// Whether a crash does not count because the original bug is known to be of other types.
  boolean ignores(String type, Set<String> originTypes) {
    boolean foreign =
        switch (type) {
          case CrashType.SYZ_FAILURE -> compareTo(CRASH_TYPES) >= 0;
          case CrashType.LOST_CONNECTION -> compareTo(LOST_CONNECTIONS) >= 0;
          default -> false;
        };
    return foreign && !originTypes.isEmpty() && !originTypes.contains(type);
  }

  /// Whether the reproducer shows itself flaky, which it then stays.
  boolean flagsFlaky(Judgement judgement) {
    int good = judgement.counts().good();
    int bad = judgement.counts().bad();
    if (compareTo(FLAKY_FLAG) < 0 || bad >= good) {
      return false;
    }
    return compareTo(CONFIDENCE) < 0 ? bad > 0 : judgement.verdict() == Verdict.BAD;
  }
}
