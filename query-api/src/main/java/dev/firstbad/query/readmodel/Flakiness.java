package dev.firstbad.query.readmodel;

import dev.firstbad.audit.Interval;
import java.time.Duration;
import java.time.Instant;

/// How reliable what was tested under one name is.
///
/// @param tests how often it was tested
/// @param runs runs that passed or crashed
/// @param failures those that crashed
/// @param mixed tests in which some runs passed and some crashed
/// @param pairs two tests of one binary of which one passed throughout and the other crashed
/// @param sameBug those pairs whose bisections look for a crash of the same title
/// @param spent the time that went into these tests, where told
public record Flakiness(
    String key,
    int tests,
    long runs,
    long failures,
    int mixed,
    long pairs,
    long sameBug,
    Instant firstSeen,
    Instant lastSeen,
    Duration spent) {
  public Interval interval() {
    return Interval.of(failures, runs);
  }
}
