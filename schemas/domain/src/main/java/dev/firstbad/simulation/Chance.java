package dev.firstbad.simulation;

/// Numbers that look random and depend on nothing but what they are asked for.
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Chance() {}

  /// A number from 0 to below 1.
  static double of(long seed, long one, long other) {
    long mixed = mix(mix(mix(seed + GOLDEN) + GOLDEN * (one + 2)) + GOLDEN * (other + 2));
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /// Coordinate `dimension` (0 to 2) of point `index` of a sequence that fills a cube evenly: any
  /// thousand of its points hold each value about as often as it is likely. Source: the additive
  /// recurrence on the root of x^4 = x + 1.
  static double even(long seed, int index, int dimension) {
    double step = Math.pow(1.2207440846057596, -(dimension + 1));
    return (of(seed, -1, dimension) + index * step) % 1;
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mix(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
