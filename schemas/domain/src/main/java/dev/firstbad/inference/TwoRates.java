package dev.firstbad.inference;

/// The likelihood of runs where those that contain the culprit fail at one rate and the others at
/// another one, both unknown.
///
/// Two outcomes have but one rate for all runs: [#logOfFlake] and [#logOfAll].
///
/// @param with how often runs fail where the bug is
/// @param without how often they fail for other reasons, where it is not
public record TwoRates(Rate with, Rate without) {
  /// Nothing is known of the reproduction rate, and unrelated failures are rare: Beta(1/2, 1/2) and
  /// Beta(1/2, 9/2).
  public static final TwoRates UNKNOWN =
      new TwoRates(new Rate.Beta(0.5, 0.5), new Rate.Beta(0.5, 4.5));

  /// The natural logarithm of the likelihood of one culprit.
  ///
  /// @param contain the runs on revisions that contain it
  /// @param lack the runs on all others
  public double logLikelihood(Tally contain, Tally lack) {
    return with.logMarginal(contain) + without.logMarginal(lack);
  }

  /// There is no culprit: all runs fail at the rate of unrelated failures.
  public double logOfFlake(Tally all) {
    return without.logMarginal(all);
  }

  /// The culprit is older than all that was tested: all runs fail at the rate of the bug.
  public double logOfAll(Tally all) {
    return with.logMarginal(all);
  }
}
