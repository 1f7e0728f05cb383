package dev.firstbad.confidence.training;

import java.util.List;

/// How good probabilities are.
///
/// @param examples how many were scored
/// @param right how many of them are right
/// @param auc the chance that a right one is thought more probable than a wrong one
/// @param rejected the share of wrong ones that are rejected where nine tenths of the right ones
///   are kept
/// @param wanted the highest probability that keeps nine tenths of the right ones
/// @param calibrationError the mean distance of claimed and observed rate, over the bins of
///   [Calibration]
/// @param sampling what that error would be of the very same probabilities if they were all true:
///   so few examples do not show less
/// @param miscalibration the mean square distance of claimed and true rate, as far as it is not
///   sampling; an estimate that can be below 0
/// @param brier the mean square of the distance from the truth
public record Scores(
    int examples,
    int right,
    double auc,
    double rejected,
    double wanted,
    double calibrationError,
    double sampling,
    double miscalibration,
    double brier) {
  private static final double KEPT = 0.9;

  /// Measures scored examples of which some are right and some are wrong.
  public static Scores of(List<Scored> scored) {
    double[] right = probabilities(scored, true);
    double[] wrong = probabilities(scored, false);
    List<Calibration> bins = Calibration.of(scored);
    return new Scores(
        scored.size(),
        right.length,
        auc(right, wrong),
        rejected(wrong, wanted(right)),
        wanted(right),
        Calibration.error(bins),
        Calibration.sampling(bins),
        Calibration.square(bins),
        scored.stream().mapToDouble(Scored::square).average().orElse(0));
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
  private static double wanted(double[] right) {
    return right[right.length - (int) Math.ceil(KEPT * right.length)];
  }

  private static double rejected(double[] wrong, double threshold) {
    int below = 0;
    for (double w : wrong) {
      below += w < threshold ? 1 : 0;
    }
    return (double) below / wrong.length;
  }
}
