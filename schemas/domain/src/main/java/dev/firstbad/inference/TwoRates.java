package dev.firstbad.inference;

/// Two rates that say nothing of each other; without a culprit all runs fail at the rate of
/// unrelated failures.
///
/// @param with how often runs fail where the bug is
/// @param without how often they fail for other reasons, where it is not
public record TwoRates(Rate with, Rate without) implements Rates {
  /// Nothing is known of the reproduction rate, and unrelated failures are rare: Beta(1/2, 1/2) and
  /// Beta(1/2, 9/2).
  public static final TwoRates UNKNOWN =
      new TwoRates(new Rate.Beta(0.5, 0.5), new Rate.Beta(0.5, 4.5));

  @Override
  public double logLikelihood(Tally contain, Tally lack) {
    return with.logMarginal(contain) + without.logMarginal(lack);
  }

  @Override
  public double logOfFlake(Tally all) {
    return without.logMarginal(all);
  }

  @Override
  public double logOfAll(Tally all) {
    return with.logMarginal(all);
  }

  @Override
  public TwoRates inverted() {
    return new TwoRates(without, with);
  }

  @Override
  public TwoRates remembered() {
    return new TwoRates(new Remembered(with), new Remembered(without));
  }
}
