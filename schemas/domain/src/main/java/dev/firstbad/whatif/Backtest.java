package dev.firstbad.whatif;

import dev.firstbad.whatif.WhatIf.Fate;
import org.jspecify.annotations.Nullable;

/// A policy held against history.
///
/// @param tests how many tests were judged again
/// @param flipped on how many of them the policies differ
/// @param written how many decisions were told to git after a test
/// @param agreed of how many of them the policies say the same
/// @param touched bisections with a flipped verdict
/// @param stand bisections that take the same way
/// @param fall those whose search goes where the result is not
/// @param open those whose search goes elsewhere and can come back
/// @param recorded what was sent under the policies of the record
/// @param candidate what would have been sent
public record Backtest(
    int bisections,
    int tests,
    int flipped,
    int written,
    int agreed,
    int touched,
    int stand,
    int fall,
    int open,
    Sendings recorded,
    Sendings candidate) {
  public static final Backtest NONE =
      new Backtest(0, 0, 0, 0, 0, 0, 0, 0, 0, Sendings.NONE, Sendings.NONE);

  /// With one more bisection.
  ///
  /// @param right whether its result is right; null where nobody knows
  public Backtest and(Retried one, @Nullable Boolean right) {
    return new Backtest(
        bisections + 1,
        tests + one.tests(),
        flipped + one.flipped(),
        written + one.written(),
        agreed + one.agreed(),
        touched + (one.flipped() > 0 ? 1 : 0),
        stand + (one.fate() == Fate.STANDS ? 1 : 0),
        fall + (one.fate() == Fate.FALLS ? 1 : 0),
        open + (one.fate() == Fate.OPEN ? 1 : 0),
        recorded.and(one.sent(), right),
        candidate.and(one.isStillSent(), right));
  }

  /// The share of written decisions that the policy derives again, 0 to 1; null without any.
  public @Nullable Double agreement() {
    return written == 0 ? null : (double) agreed / written;
  }
}
