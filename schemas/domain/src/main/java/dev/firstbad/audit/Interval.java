package dev.firstbad.audit;

/// Where the rate behind some failures lies with 95 % confidence: the score interval of Wilson
/// (1927), which holds for few runs and for rates near 0 and 1 as well.
public record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /// Of so many failures in so many runs; from 0 to 1 where there was none.
  public static Interval of(long failures, long runs) {
    if (runs == 0) {
      return new Interval(0, 1);
    }
    double rate = (double) failures / runs;
    double z2 = Z * Z / runs;
    double middle = rate + z2 / 2;
    double half = Z * Math.sqrt((rate * (1 - rate) + z2 / 4) / runs);
    return new Interval(
        Math.max(0, (middle - half) / (1 + z2)), Math.min(1, (middle + half) / (1 + z2)));
  }
}
