package dev.firstbad.inference;

/// Logarithms of the gamma and beta functions, of positive numbers.
final class Gamma {
  private static final double HALF_LOG_OF_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /// From here on five terms of Stirling's series are exact to the last digits of a double.
  private static final double LARGE = 9;

  private Gamma() {}

  static double logBeta(double a, double b) {
    return log(a) + log(b) - log(a + b);
  }

  static double log(double x) {
    double product = 1;
    double large = x;
    while (large < LARGE) {
      product *= large;
      large++;
    }
    return stirling(large) - Math.log(product);
  }

  /// Source: Abramowitz and Stegun, 6.1.41.
  private static double stirling(double x) {
    double inverse = 1 / x;
    double square = inverse * inverse;
    double series =
        inverse
            * (1.0 / 12
                - square
                    * (1.0 / 360
                        - square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188)))));
    return (x - 0.5) * Math.log(x) - x + HALF_LOG_OF_TWO_PI + series;
  }
}
