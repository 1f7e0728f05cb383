package dev.firstbad.query.delivery;

import dev.firstbad.query.subscription.Config;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When things are sent.
final class Schedule {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 12;

  private Schedule() {}

  /// When something that comes up now is due: at once, or where digests are wanted at the end of
  /// the period, periods being counted from 1970 in UTC.
  static Instant due(Config config, Instant now) {
    Duration period = config.digest();
    if (period == null) {
      return now;
    }
    long millis = period.toMillis();
    return Instant.ofEpochMilli((now.toEpochMilli() / millis + 1) * millis);
  }

  /// When to try again what has failed that often: 2 seconds, doubled each time up to an hour, and
  /// by chance up to half of that sooner, so that what failed together does not come together.
  static Instant again(int failures, Instant now, RandomGenerator random) {
    Duration whole = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration capped = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
    return now.plus(capped).minusMillis(random.nextLong(capped.toMillis() / 2 + 1));
  }
}
