package dev.firstbad.query.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When a receiver wants to be called again (RFC 9110, 10.2.3); never later than in a day.
final class RetryAfter {
  private static final Duration LATEST = Duration.ofDays(1);

  private RetryAfter() {}

  /// Reads seconds or a date; empty for anything else.
  static Optional<Instant> parse(String value, Instant now) {
    Instant latest = now.plus(LATEST);
    return time(value.strip(), now).map(time -> time.isAfter(latest) ? latest : time);
  }

  private static Optional<Instant> time(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(now.plusSeconds(Long.parseLong(value)));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
