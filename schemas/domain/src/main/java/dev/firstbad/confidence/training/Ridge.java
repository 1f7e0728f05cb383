package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Logistic;

/// Logistic regression with a penalty on the squares of the weights, by Newton's method.
final class Ridge {
  private static final int MOST_ROUNDS = 50;
  private static final double PRECISE = 1e-10;

  private final double[][] rows;
  private final boolean[] right;
  private final double penalty;
  private final int size;

  private Ridge(double[][] rows, boolean[] right, double penalty) {
    this.rows = rows;
    this.right = right;
    this.penalty = penalty;
    this.size = rows[0].length + 1;
  }

  /// The weights of the columns, and behind them the intercept, which is not penalised.
  ///
  /// @param rows at least one, all of one length
  static double[] fit(double[][] rows, boolean[] right, double penalty) {
    return new Ridge(rows, right, penalty).fit();
  }

  private double[] fit() {
    double[] weights = new double[size];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] step = step(weights);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] -= step[i];
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < PRECISE) {
        break;
      }
    }
    return weights;
  }

  private double[] step(double[] weights) {
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (int i = 0; i < size - 1; i++) {
      gradient[i] = penalty * weights[i];
      curvature[i][i] = penalty;
    }
    curvature[size - 1][size - 1] = PRECISE;
    for (int row = 0; row < rows.length; row++) {
      double chance = Logistic.probability(logOdds(rows[row], weights));
      double error = chance - (right[row] ? 1 : 0);
      for (int i = 0; i < size; i++) {
        gradient[i] += error * at(row, i);
        for (int j = 0; j < size; j++) {
          curvature[i][j] += chance * (1 - chance) * at(row, i) * at(row, j);
        }
      }
    }
    return solved(curvature, gradient);
  }

  private double at(int row, int column) {
    return column < size - 1 ? rows[row][column] : 1;
  }

  static double logOdds(double[] row, double[] weights) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  /// Solves a system of linear equations by elimination with pivots.
  static double[] solved(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      pivot(matrix, right, column);
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        right[row] -= factor * right[column];
        for (int i = column; i < n; i++) {
          matrix[row][i] -= factor * matrix[column][i];
        }
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int i = row + 1; i < n; i++) {
        right[row] -= matrix[row][i] * right[i];
      }
      right[row] /= matrix[row][row];
    }
    return right;
  }

  private static void pivot(double[][] matrix, double[] right, int column) {
    int best = column;
    for (int row = column + 1; row < right.length; row++) {
      best = Math.abs(matrix[row][column]) > Math.abs(matrix[best][column]) ? row : best;
    }
    double[] row = matrix[column];
    matrix[column] = matrix[best];
    matrix[best] = row;
    double value = right[column];
    right[column] = right[best];
    right[best] = value;
  }
}
