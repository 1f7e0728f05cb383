package dev.firstbad.producer.plan;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations and sizes as people write them.
final class Amounts {
  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,6})h)?\\s*(?:(\\d{1,6})m)?\\s*(?:(\\d{1,9})s)?");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kMG]?)B?");

  private Amounts() {}

  /// `90s`, `5m`, `1h30m`; throws IllegalArgumentException for anything else and for nothing.
  static Duration duration(String text) {
    Matcher words = DURATION.matcher(text.strip());
    if (!words.matches()) {
      throw new IllegalArgumentException(text);
    }
    Duration duration =
        Duration.ofHours(number(words.group(1)))
            .plusMinutes(number(words.group(2)))
            .plusSeconds(number(words.group(3)));
    if (duration.isZero()) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }

  /// Bytes: `4096`, `64k`, `100 MB`, `2G`; a kilobyte has 1,024 bytes.
  static long bytes(String text) {
    Matcher words = SIZE.matcher(text.strip());
    if (!words.matches()) {
      throw new IllegalArgumentException(text);
    }
    int shift =
        switch (words.group(2)) {
          case "k" -> 10;
          case "M" -> 20;
          case "G" -> 30;
          default -> 0;
        };
    return Math.multiplyExact(Long.parseLong(words.group(1)), 1L << shift);
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
