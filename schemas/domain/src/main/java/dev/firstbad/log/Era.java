package dev.firstbad.log;

import dev.firstbad.event.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The eras of the format, each named by what it brought (`syzbot-log` facts 1.7).
enum Era {
  /// `try #`, five runs.
  E0("2018-05-17"),
  /// `searching for`, eight runs; later the same day.
  E1("2018-05-18"),
  /// `bisecting`, ten runs.
  E2("2019-03-17"),
  /// Signatures of 40 digits.
  E3("2019-11-18"),
  /// Signatures of 64 digits.
  E4("2020-01-23"),
  /// Recipients To and Cc.
  E5("2020-07-31"),
  /// The compiler in a line of its own.
  E6("2021-07-20"),
  /// The type of the compiler after the commit.
  E7("2022-09-01"),
  /// `ensuring issue is reproducible`.
  E8("2022-10-06"),
  /// Crashes with types.
  E9("2023-07-05"),
  /// Probabilities of errors.
  E10("2023-07-14"),
  /// Releases picked; in a fix bisection, whether a revision contains the bug.
  E11("2023-08-25");

  /// Fix bisections came into the last era two weeks before the others.
  private static final LocalDate LAST_FIX = LocalDate.parse("2023-08-11");

  private final LocalDate since;

  Era(String since) {
    this.since = LocalDate.parse(since);
  }

  /// The era, or the first and the last that are possible: `E4`, `E2-E4`.
  static String name(Span span, Kind kind) {
    Era first = of(span.since(), kind);
    Era last = of(span.until().minusDays(1), kind);
    return first == last ? first.name() : first + "-" + last;
  }

  /// The first of the eras so named; where none is, the era of today.
  static Era first(@Nullable String name) {
    return name == null ? E11 : named(name.split("-", -1)[0]);
  }

  /// The last of the eras so named; where none is, the era of today.
  static Era last(@Nullable String name) {
    return name == null ? E11 : named(name.substring(name.indexOf('-') + 1));
  }

  private static Era of(LocalDate day, Kind kind) {
    Era era = E0;
    for (Era next : values()) {
      era = next.since(kind).isAfter(day) ? era : next;
    }
    return era;
  }

  private LocalDate since(Kind kind) {
    return this == E11 && kind == Kind.FIX ? LAST_FIX : since;
  }

  private static Era named(String name) {
    for (Era era : values()) {
      if (era.name().equals(name)) {
        return era;
      }
    }
    return E11;
  }
}
