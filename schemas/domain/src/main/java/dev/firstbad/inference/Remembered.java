package dev.firstbad.inference;

import java.util.Arrays;

/// A rate that remembers what it was asked of whole numbers of runs: a search asks the same many
/// thousand times. Not thread-safe.
final class Remembered implements Rate {
  private static final int MOST = 4096;

  private final Rate rate;
  private double[][] byFailures = new double[16][];

  Remembered(Rate rate) {
    this.rate = rate;
  }

  @Override
  public double logMarginal(Tally tally) {
    int failed = (int) tally.failed();
    int passed = (int) tally.passed();
    boolean whole = failed == tally.failed() && passed == tally.passed();
    if (!whole || failed >= MOST || passed >= MOST) {
      return rate.logMarginal(tally);
    }
    double[] row = row(failed, passed);
    if (Double.isNaN(row[passed])) {
      row[passed] = rate.logMarginal(tally);
    }
    return row[passed];
  }

  private double[] row(int failed, int passed) {
    if (failed >= byFailures.length) {
      byFailures = Arrays.copyOf(byFailures, 2 * failed);
    }
    double[] row = byFailures[failed];
    int known = row == null ? 0 : row.length;
    if (row == null || passed >= known) {
      row = row == null ? new double[passed + 16] : Arrays.copyOf(row, 2 * passed + 16);
      Arrays.fill(row, known, row.length, Double.NaN);
      byFailures[failed] = row;
    }
    return row;
  }
}
