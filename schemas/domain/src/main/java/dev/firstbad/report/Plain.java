package dev.firstbad.report;

import java.time.Duration;
import java.util.regex.Pattern;

/// Text as a mail can carry it: logs, and so titles and names, hold anything.
final class Plain {
  /// Controls, what turns the direction of writing, and what stands for bytes that are no text.
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|[\\x{10FF80}-\\x{10FFFF}]");

  private Plain() {}

  /// One line.
  static String line(String text) {
    return lines(text).replaceAll("\\s+", " ").strip();
  }

  /// Any number of lines.
  static String lines(String text) {
    return UNFIT.matcher(text.replace("\r\n", "\n")).replaceAll("\ufffd");
  }

  /// The lines, each set in by four blanks.
  static String quoted(String text) {
    return lines(text).stripTrailing().indent(4).replaceAll("(?m) +$", "");
  }

  /// `3h44m`, or `5m07s` below an hour.
  static String duration(Duration time) {
    return time.toHours() > 0
        ? "%dh%02dm".formatted(time.toHours(), time.toMinutesPart())
        : "%dm%02ds".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
