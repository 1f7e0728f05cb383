package dev.firstbad.log;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Go prints them (`time.Duration.String`): `3h44m51.128104565s`, `1h0m5s`, `959.5ms`,
/// `12µs`, `0s`.
final class GoDuration {
  private static final Pattern LONG =
      Pattern.compile("(?:(?:(\\d{1,7})h)?(\\d{1,2})m)?(\\d{1,2})(?:\\.(\\d{1,9}))?s");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,6}))?(ms|µs|ns)");

  private GoDuration() {}

  /// The duration of a text in Go's one form; empty for any other text.
  static Optional<Duration> parse(String text) {
    boolean negative = text.startsWith("-");
    Optional<Duration> size = magnitude(negative ? text.substring(1) : text);
    return size.map(d -> negative ? d.negated() : d).filter(d -> format(d).equals(text));
  }

  /// The duration as Go prints it.
  static String format(Duration duration) {
    if (duration.isNegative()) {
      return "-" + format(duration.negated());
    }
    if (duration.isZero()) {
      return "0s";
    }
    return duration.compareTo(Duration.ofSeconds(1)) < 0 ? subSecond(duration) : seconds(duration);
  }

  private static Optional<Duration> magnitude(String text) {
    Matcher words = LONG.matcher(text);
    if (words.matches()) {
      return Optional.of(
          Duration.ofHours(number(words.group(1)))
              .plusMinutes(number(words.group(2)))
              .plusSeconds(number(words.group(3)))
              .plusNanos(fraction(words.group(4), 9)));
    }
    Matcher word = SHORT.matcher(text);
    if (!word.matches()) {
      return Optional.empty();
    }
    int digits =
        switch (word.group(3)) {
          case "ms" -> 6;
          case "ns" -> 0;
          default -> 3;
        };
    long unit = Math.powExact(10L, digits);
    return Optional.of(
        Duration.ofNanos(number(word.group(1)) * unit + fraction(word.group(2), digits)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// The digits after the point as a count of the smallest unit, which has so many digits.
  private static long fraction(String digits, int width) {
    if (digits == null || digits.length() > width) {
      return 0;
    }
    return Long.parseLong(digits + "0".repeat(width - digits.length()));
  }

  private static String seconds(Duration duration) {
    StringBuilder text = new StringBuilder();
    if (duration.toHours() > 0) {
      text.append(duration.toHours()).append('h');
    }
    if (duration.toMinutes() > 0) {
      text.append(duration.toMinutesPart()).append('m');
    }
    return text.append(decimal(duration.toSecondsPart(), duration.toNanosPart(), 9))
        .append('s')
        .toString();
  }

  private static String subSecond(Duration duration) {
    int nanos = duration.toNanosPart();
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000
        ? decimal(nanos / 1_000, nanos % 1_000, 3) + "µs"
        : decimal(nanos / 1_000_000, nanos % 1_000_000, 6) + "ms";
  }

  /// A number with its fraction of so many digits, without zeros at the end.
  private static String decimal(long whole, long fraction, int width) {
    if (fraction == 0) {
      return Long.toString(whole);
    }
    String digits = Long.toString(fraction);
    digits = "0".repeat(width - digits.length()) + digits;
    return whole + "." + digits.replaceFirst("0+$", "");
  }
}
