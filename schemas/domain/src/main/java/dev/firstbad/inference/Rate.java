package dev.firstbad.inference;

import java.util.List;

/// What is known of how often a run fails, before any run is made.
public sealed interface Rate permits Rate.Beta, Rate.Known, Rate.Mixture, Remembered {
  /// The natural logarithm of the probability of these outcomes, in one order, whatever the rate.
  double logMarginal(Tally tally);

  /// A rate between 0 and 1 that is not known.
  ///
  /// @param a above 0: as if so many failures had been seen
  /// @param b above 0: as if so many passes had been seen
  record Beta(double a, double b) implements Rate {
    public Beta {
      if (!(a > 0 && b > 0)) {
        throw new IllegalArgumentException("no beta distribution: " + a + ", " + b);
      }
    }

    @Override
    public double logMarginal(Tally tally) {
      return Gamma.logBeta(a + tally.failed(), b + tally.passed()) - Gamma.logBeta(a, b);
    }
  }

  /// A rate that is known.
  record Known(double rate) implements Rate {
    public Known {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("no rate: " + rate);
      }
    }

    @Override
    public double logMarginal(Tally tally) {
      return power(rate, tally.failed()) + power(1 - rate, tally.passed());
    }

    private static double power(double chance, double times) {
      return times == 0 ? 0 : times * Math.log(chance);
    }
  }

  /// One of several, each as likely as its weight.
  record Mixture(List<Weighted> parts) implements Rate {
    public Mixture {
      parts = List.copyOf(parts);
      double sum = parts.stream().mapToDouble(Weighted::weight).sum();
      if (Math.abs(sum - 1) > 1e-9) {
        throw new IllegalArgumentException("the weights add up to " + sum);
      }
    }

    @Override
    public double logMarginal(Tally tally) {
      double sum = Double.NEGATIVE_INFINITY;
      for (Weighted part : parts) {
        sum = Logs.add(sum, Math.log(part.weight()) + part.rate().logMarginal(tally));
      }
      return sum;
    }
  }

  /// A part of a mixture.
  ///
  /// @param weight above 0
  record Weighted(double weight, Rate rate) {
    public Weighted {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("no weight: " + weight);
      }
    }
  }
}
