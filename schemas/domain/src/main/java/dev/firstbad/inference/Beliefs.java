package dev.firstbad.inference;

import dev.firstbad.inference.Rate.Beta;
import dev.firstbad.inference.Rate.Known;
import dev.firstbad.inference.Rate.Mixture;
import dev.firstbad.inference.Rate.Weighted;
import java.util.List;

/// What is held of a search before its first run, besides how likely each commit is.
///
/// @param rates how often runs fail with the culprit and without it
/// @param flake how likely it is that there is no culprit, 0 to 1
/// @param before how likely it is that the culprit is older than the good end, 0 to 1
/// @param correlation of two runs on one binary beyond what its revision explains, 0 to 1
public record Beliefs(Rates rates, double flake, double before, double correlation) {
  /// Nothing is known of either rate, but that half of all tests never fail for other reasons.
  public static final Beliefs UNKNOWN =
      new Beliefs(
          new TwoRates(
              new Beta(1, 1),
              new Mixture(
                  List.of(new Weighted(0.5, new Known(0)), new Weighted(0.5, new Beta(1, 9))))),
          0,
          0,
          0);

  /// Nothing is known of either rate, but that many tests always fail where the culprit is and half
  /// of them never elsewhere, and that a culprit makes failures clearly more frequent.
  public static final Beliefs CLEAR = new Beliefs(RatePairs.CLEAR, 0, 0, 0);

  /// Reproducers of kernel crashes as public logs have them: 83.5 % crash every time, 11 % in fewer
  /// than half of the runs; unrelated crashes come in 40 % of the searches, most often in one run
  /// of fifty.
  public static final Beliefs KERNEL =
      new Beliefs(
          new TwoRates(
              new Mixture(
                  List.of(
                      new Weighted(0.835, new Known(1)),
                      new Weighted(0.055, new Beta(6, 2)),
                      new Weighted(0.11, new Beta(2, 7.5)))),
              new Mixture(
                  List.of(
                      new Weighted(0.6, new Known(0)),
                      new Weighted(0.3, new Beta(2, 98)),
                      new Weighted(0.1, new Beta(5, 45))))),
          0,
          0,
          0);

  public Beliefs {
    if (!(flake >= 0 && before >= 0 && flake + before < 1)) {
      throw new IllegalArgumentException("no chances of both: " + flake + ", " + before);
    }
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("no correlation: " + correlation);
    }
  }

  /// A test that always fails where the bug is, and otherwise at a rate known from its past: the
  /// model of Flake Aware Culprit Finding (Henderson et al., ICST 2023).
  ///
  /// @param rate how often it fails without cause, above 0 and below 1
  public static Beliefs ofFlaky(double rate) {
    return new Beliefs(new TwoRates(new Known(1), new Known(rate)), 0, 0, 0);
  }

  /// The same with other chances of there being no culprit in the range.
  public Beliefs withChances(double flake, double before) {
    return new Beliefs(rates, flake, before, correlation);
  }

  /// The same with another correlation.
  public Beliefs withCorrelation(double correlation) {
    return new Beliefs(rates, flake, before, correlation);
  }

  /// The same where the culprit ends the failures instead of beginning them, as a fix does.
  public Beliefs inverted() {
    return new Beliefs(rates.inverted(), flake, before, correlation);
  }

  /// The same beliefs, quick to be asked again; for one thread.
  public Beliefs remembered() {
    return new Beliefs(rates.remembered(), flake, before, correlation);
  }
}
