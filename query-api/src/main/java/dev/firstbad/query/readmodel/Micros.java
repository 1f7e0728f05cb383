package dev.firstbad.query.readmodel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Times as the tables hold them: whole microseconds since 1970.
final class Micros {
  private Micros() {}

  /// A time beyond what a `long` holds is the last one that it does, one that is not told 1970.
  static long of(@Nullable Instant time) {
    if (time == null) {
      return 0;
    }
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    } catch (ArithmeticException beyond) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
