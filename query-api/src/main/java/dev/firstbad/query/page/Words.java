package dev.firstbad.query.page;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values as the pages show them.
public final class Words {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SHORT_HASH = 12;

  private Words() {}

  /// A moment in UTC, to the minute.
  public static String time(@Nullable Instant time) {
    return time == null ? "" : MINUTE.format(time);
  }

  /// `3h44m`, `12m`, `45s`.
  public static String duration(@Nullable Duration duration) {
    if (duration == null) {
      return "";
    }
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return duration.toSeconds() + "s";
    }
    return duration.toHours() == 0
        ? duration.toMinutes() + "m"
        : "%dh%02dm".formatted(duration.toHours(), duration.toMinutesPart());
  }

  /// How long it took machines, with the parts of builds and tests where they are told.
  static String took(Effort effort) {
    String total = duration(effort.total());
    return effort.build() == null
        ? total
        : "%s (build %s, test %s)"
            .formatted(total, duration(effort.build()), duration(effort.test()));
  }

  /// A day in UTC.
  public static String day(Instant time) {
    return MINUTE.format(time).substring(0, 10);
  }

  /// Hours with one decimal.
  public static String hours(Duration duration) {
    return tenths(duration.toMinutes() / 60.0);
  }

  static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// A share of all in whole percents.
  static String share(double share) {
    return Math.round(share * 100) + " %";
  }

  public static String hash(CommitId commit) {
    return hash(commit.hex());
  }

  /// The digits of a hash that people read.
  public static String hash(String hex) {
    return hex.length() > SHORT_HASH ? hex.substring(0, SHORT_HASH) : hex;
  }

  /// Whole percents, of which 0 and 100 are left to what is certain.
  public static String percent(@Nullable Double probability) {
    if (probability == null) {
      return "";
    }
    long percent = Math.round(probability * 100);
    if (percent == 100 && probability < 1) {
      return "> 99 %";
    }
    return percent == 0 && probability > 0 ? "< 1 %" : percent + " %";
  }
}
