package dev.firstbad.confidence;

import dev.firstbad.inference.Rate;
import dev.firstbad.inference.Tally;
import dev.firstbad.inference.TwoRates;
import java.util.List;

/// Which test to make again: the one whose outcome is expected to tell most about the suspects.
///
/// The gain is the mutual information of suspect and outcome, the rates of each suspect being those
/// that its runs so far leave possible.
final class Experiment {
  /// A batch of ten runs on one binary tells about as much as so many independent ones.
  private static final int RUNS = 5;

  private final TwoRates rates;
  private final List<Tested> tests;
  private final List<Assumption> assumptions;
  private final double[] chances;
  private final double[][] bugged;
  private final double[][] clean;

  Experiment(TwoRates rates, List<Tested> tests, List<Assumption> assumptions, double[] chances) {
    this.rates = rates;
    this.tests = tests;
    this.assumptions = assumptions;
    this.chances = chances;
    bugged = assumptions.stream().map(this::whereBugged).toArray(double[][]::new);
    clean = assumptions.stream().map(this::whereClean).toArray(double[][]::new);
  }

  Retest best() {
    int best = 0;
    double most = gain(0);
    for (int i = 1; i < tests.size(); i++) {
      double gain = gain(i);
      if (gain > most) {
        best = i;
        most = gain;
      }
    }
    Tested test = tests.get(best);
    return new Retest(test.number(), test.step().revision().commit(), Math.max(0, most));
  }

  private double gain(int test) {
    double[] outcomes = new double[RUNS + 1];
    double known = 0;
    for (int i = 0; i < chances.length; i++) {
      double[] expected = assumptions.get(i).isBugged(test) ? bugged[i] : clean[i];
      for (int k = 0; k <= RUNS; k++) {
        outcomes[k] += chances[i] * expected[k];
      }
      known += chances[i] * entropy(expected);
    }
    return entropy(outcomes) - known;
  }

  private double[] whereBugged(Assumption assumption) {
    return assumption.isFlake()
        ? whereClean(assumption)
        : expected(rates.with(), assumption.bugged());
  }

  private double[] whereClean(Assumption assumption) {
    return assumption.isFlake()
        ? expected(rates.without(), assumption.bugged().plus(assumption.clean()))
        : expected(rates.without(), assumption.clean());
  }

  /// The chance of each number of failures, after runs that ended so.
  private static double[] expected(Rate rate, Tally seen) {
    double[] chances = new double[RUNS + 1];
    double before = rate.logMarginal(seen);
    double ways = 1;
    for (int k = 0; k <= RUNS; k++) {
      Tally after = seen.plus(new Tally(k, RUNS - k));
      chances[k] = ways * Math.exp(rate.logMarginal(after) - before);
      ways = ways * (RUNS - k) / (k + 1);
    }
    return chances;
  }

  private static double entropy(double[] chances) {
    double bits = 0;
    for (double chance : chances) {
      if (chance > 0) {
        bits -= chance * Math.log(chance) / Math.log(2);
      }
    }
    return bits;
  }
}
