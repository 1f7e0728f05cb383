package dev.firstbad.inference;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Two rates on a grid, of which a culprit makes one clearly higher than the other: it multiplies
/// the odds of a failure at least by four.
///
/// Two rates that say nothing of each other may be all but equal, and then no number of runs tells
/// a culprit from a flake. Where they must differ, the runs that a flake takes are bounded.
public final class RatePairs implements Rates {
  /// Below this a sum of likelihoods is worked out with more care.
  private static final double TINY = 1e-250;

  private static final double LEAST_ODDS = 4;
  private static final double ALWAYS = 0.4;
  private static final double NEVER = 0.5;
  private static final double[] GRID = grid();
  private static final double[] LOGS = Arrays.stream(GRID).map(Math::log).toArray();

  /// Fails always where the culprit is, or at any rate; never elsewhere, or seldom; a flake at any
  /// rate.
  static final RatePairs CLEAR = clear();

  private final double[][] pairs;
  private final double[] flake;
  private final boolean swapped;

  /// @param pairs how likely each rate with the culprit goes with each rate without it
  /// @param flake how likely each rate is where there is no culprit
  /// @param swapped whether the culprit ends the failures
  private RatePairs(double[][] pairs, double[] flake, boolean swapped) {
    this.pairs = pairs;
    this.flake = flake;
    this.swapped = swapped;
  }

  @Override
  public double logLikelihood(Tally contain, Tally lack) {
    double[] with = logs(swapped ? lack : contain);
    double[] without = logs(swapped ? contain : lack);
    double top = max(with) + max(without);
    double sum = sum(scaled(with), scaled(without));
    return sum > TINY ? top + Math.log(sum) : carefully(with, without);
  }

  @Override
  public double logOfFlake(Tally all) {
    double[] logs = logs(all);
    double sum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < GRID.length; i++) {
      sum = Logs.add(sum, Math.log(flake[i]) + logs[i]);
    }
    return sum;
  }

  @Override
  public double logOfAll(Tally all) {
    return logLikelihood(all, Tally.NONE);
  }

  @Override
  public RatePairs inverted() {
    return new RatePairs(pairs, flake, !swapped);
  }

  @Override
  public RatePairs remembered() {
    return this;
  }

  /// From "never" to "always", closer at both ends.
  private static double[] grid() {
    double[] grid = new double[27];
    double[] ends = {0, 0.005, 0.01, 0.02};
    for (int i = 0; i < ends.length; i++) {
      grid[i] = ends[i];
      grid[grid.length - 1 - i] = 1 - ends[i];
    }
    for (int i = 1; i < 20; i++) {
      grid[ends.length - 1 + i] = i / 20.0;
    }
    return grid;
  }

  private static RatePairs clear() {
    double[] with = weights(rate -> 1, 0, ALWAYS);
    double[] without = weights(rate -> Math.pow(1 - rate, 8), NEVER, 0);
    double[][] pairs = new double[GRID.length][GRID.length];
    double sum = 0;
    for (int i = 0; i < GRID.length; i++) {
      for (int j = 0; j < GRID.length; j++) {
        pairs[i][j] = isClear(GRID[i], GRID[j]) ? with[i] * without[j] : 0;
        sum += pairs[i][j];
      }
    }
    for (double[] row : pairs) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= sum;
      }
    }
    return new RatePairs(pairs, weights(rate -> 1, 0.01, 0.01), false);
  }

  private static boolean isClear(double with, double without) {
    return with * (1 - without) >= LEAST_ODDS * without * (1 - with) && with > without;
  }

  /// A density over the grid, with weights of their own for both ends.
  private static double[] weights(DoubleUnaryOperator density, double never, double always) {
    double[] weights = new double[GRID.length];
    for (int i = 1; i < GRID.length - 1; i++) {
      weights[i] = density.applyAsDouble(GRID[i]) * (GRID[i + 1] - GRID[i - 1]) / 2;
    }
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < GRID.length; i++) {
      weights[i] *= (1 - never - always) / sum;
    }
    weights[0] = never;
    weights[GRID.length - 1] = always;
    return weights;
  }

  private static double[] logs(Tally tally) {
    double[] logs = new double[GRID.length];
    for (int i = 0; i < GRID.length; i++) {
      logs[i] = times(tally.failed(), LOGS[i]) + times(tally.passed(), LOGS[GRID.length - 1 - i]);
    }
    return logs;
  }

  private static double times(double count, double log) {
    return count == 0 ? 0 : count * log;
  }

  private double sum(double[] with, double[] without) {
    double sum = 0;
    for (int i = 0; i < GRID.length; i++) {
      for (int j = 0; j < GRID.length && with[i] > 0; j++) {
        sum += pairs[i][j] * with[i] * without[j];
      }
    }
    return sum;
  }

  private double carefully(double[] with, double[] without) {
    double sum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < GRID.length; i++) {
      for (int j = 0; j < GRID.length; j++) {
        sum = Logs.add(sum, Math.log(pairs[i][j]) + with[i] + without[j]);
      }
    }
    return sum;
  }

  private static double[] scaled(double[] logs) {
    double top = max(logs);
    double[] scaled = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      scaled[i] = Math.exp(logs[i] - top);
    }
    return scaled;
  }

  private static double max(double[] logs) {
    double max = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      max = Math.max(max, log);
    }
    return max;
  }
}
