package dev.firstbad.query.readmodel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as the tables hold them: whole microseconds since 1970.
final class Micros {
  private Micros() {}

  /// A time beyond what a `long` holds is the last one that it does.
  static long of(Instant time) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    } catch (ArithmeticException beyond) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
