package dev.firstbad.whatif;

import org.jspecify.annotations.Nullable;

/// Results that would have been sent, held against the truth where it is known.
///
/// @param sent how many
/// @param right how many of them are known to be right
/// @param wrong how many are known to be wrong
/// @param missed how many right results would not have been sent
public record Sendings(int sent, int right, int wrong, int missed) {
  static final Sendings NONE = new Sendings(0, 0, 0, 0);

  /// The share of right ones among those sent whose truth is known, 0 to 1; null without any.
  public @Nullable Double precision() {
    return share(right, right + wrong);
  }

  /// The share of right results that are sent, 0 to 1; null without any.
  public @Nullable Double recall() {
    return share(right, right + missed);
  }

  Sendings and(boolean sends, @Nullable Boolean isRight) {
    boolean truth = Boolean.TRUE.equals(isRight);
    boolean error = Boolean.FALSE.equals(isRight);
    return new Sendings(
        sent + (sends ? 1 : 0),
        right + (sends && truth ? 1 : 0),
        wrong + (sends && error ? 1 : 0),
        missed + (!sends && truth ? 1 : 0));
  }

  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
