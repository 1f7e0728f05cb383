package dev.firstbad.confidence.training;

import java.util.List;

/// How good probabilities are.
///
/// @param examples how many were scored
/// @param right how many of them are right
/// @param auc the chance that a right one is thought more probable than a wrong one
/// @param rejected the share of wrong ones that are rejected where nine tenths of the right ones
///   are kept
/// @param calibrationError the mean distance of claimed and observed rate, over ten bins of equal
///   width, weighted with the examples in them
/// @param sampling what that error would be of the very same probabilities if they were all true:
///   so few examples do not show less
/// @param brier the mean square of the distance from the truth
public record Scores(
    int examples,
    int right,
    double auc,
    double rejected,
    double calibrationError,
    double sampling,
    double brier) {
  private static final int BINS = 10;
  private static final double KEPT = 0.9;

  /// Measures scored examples of which some are right and some are wrong.
  public static Scores of(List<Scored> scored) {
    double[] right = probabilities(scored, true);
    double[] wrong = probabilities(scored, false);
    return new Scores(
        scored.size(),
        right.length,
        auc(right, wrong),
        rejected(right, wrong),
        Calibration.error(scored, BINS),
        Calibration.sampling(scored, BINS),
        scored.stream().mapToDouble(Scores::square).average().orElse(0));
  }

  private static double[] probabilities(List<Scored> scored, boolean right) {
    return scored.stream()
        .filter(one -> one.example().right() == right)
        .mapToDouble(Scored::probability)
        .sorted()
        .toArray();
  }

  private static double auc(double[] right, double[] wrong) {
    double won = 0;
    for (double r : right) {
      for (double w : wrong) {
        won += r > w ? 1 : r == w ? 0.5 : 0;
      }
    }
    return won / right.length / wrong.length;
  }

  /// The highest threshold that keeps enough of the right ones.
  private static double rejected(double[] right, double[] wrong) {
    double threshold = right[right.length - (int) Math.ceil(KEPT * right.length)];
    int below = 0;
    for (double w : wrong) {
      below += w < threshold ? 1 : 0;
    }
    return (double) below / wrong.length;
  }

  private static double square(Scored one) {
    double distance = one.probability() - (one.example().right() ? 1 : 0);
    return distance * distance;
  }
}
