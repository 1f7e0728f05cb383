package dev.firstbad.inference;

/// Sums of probabilities that are held as their natural logarithms.
public final class Logs {
  private Logs() {}

  /// The logarithm of the sum of two.
  public static double add(double one, double other) {
    double greater = Math.max(one, other);
    return greater == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
  }

  /// The probabilities in proportion to these, which add up to 1.
  ///
  /// @throws IllegalArgumentException if all are impossible
  public static double[] normalised(double[] logs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      greatest = Math.max(greatest, log);
    }
    if (!Double.isFinite(greatest)) {
      throw new IllegalArgumentException("no alternative is possible");
    }
    double[] chances = new double[logs.length];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      chances[i] = Math.exp(logs[i] - greatest);
      sum += chances[i];
    }
    for (int i = 0; i < logs.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }
}
