package dev.firstbad.confidence;

/// The logistic function, from log odds to probability.
public final class Logistic {
  private Logistic() {}

  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
