package dev.firstbad.inference;

/// The likelihood of runs where those that contain the culprit fail at one rate and the others at
/// another one, both unknown.
///
/// All likelihoods are natural logarithms.
public sealed interface Rates permits TwoRates, RatePairs {
  /// Of one culprit.
  ///
  /// @param contain the runs on revisions that contain it
  /// @param lack the runs on all others
  double logLikelihood(Tally contain, Tally lack);

  /// Of there being no culprit: all runs fail at one rate.
  double logOfFlake(Tally all);

  /// Of a culprit that is older than all that was tested: all runs fail at the rate of the bug.
  double logOfAll(Tally all);

  /// The same where the culprit ends the failures.
  Rates inverted();

  /// The same, quick to be asked again; for one thread.
  Rates remembered();
}
