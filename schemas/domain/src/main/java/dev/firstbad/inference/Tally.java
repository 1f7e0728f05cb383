package dev.firstbad.inference;

/// How many runs failed and how many passed; runs that ended neither way carry no weight.
///
/// They are no whole numbers where runs on one binary count for fewer than they are
/// ([#widened(double)]).
public record Tally(double failed, double passed) {
  public static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (!(failed >= 0 && passed >= 0)) {
      throw new IllegalArgumentException("no numbers of runs: " + failed + ", " + passed);
    }
  }

  public double runs() {
    return failed + passed;
  }

  public Tally plus(Tally other) {
    return new Tally(failed + other.failed, passed + other.passed);
  }

  public Tally minus(Tally other) {
    return new Tally(Math.max(0, failed - other.failed), Math.max(0, passed - other.passed));
  }

  /// The runs of one binary, counted for as many independent ones as they tell: n runs whose
  /// outcomes correlate are worth n / (1 + (n - 1) rho), the design effect of a beta-binomial.
  ///
  /// @param correlation rho, of two runs on one binary beyond what their revision explains: 0 for
  ///   none, 1 where all runs of a binary end alike
  public Tally widened(double correlation) {
    double effect = 1 + Math.max(0, runs() - 1) * correlation;
    return new Tally(failed / effect, passed / effect);
  }
}
