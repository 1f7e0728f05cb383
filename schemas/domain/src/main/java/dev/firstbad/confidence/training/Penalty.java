package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Model;
import java.util.List;

/// How strongly weights are held back: as much as lets models of some examples be least surprised
/// by others. Too much of it and a model claims too little, too little and it claims too much.
///
/// Its inverse is the variance of the normal distribution that weights are thought to be drawn
/// from.
final class Penalty {
  private static final double[] TRIED = {0.25, 0.5, 1, 2, 4};

  /// Another split than those that models are measured on.
  private static final int ROUND = -1;

  private Penalty() {}

  /// The best one for these examples, by cross-validation among them.
  static double of(List<Example> examples) {
    double best = TRIED[0];
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : TRIED) {
      double surprise = surprise(examples, penalty);
      if (surprise < least) {
        best = penalty;
        least = surprise;
      }
    }
    return best;
  }

  private static double surprise(List<Example> examples, double penalty) {
    double surprise = 0;
    for (Folds.Fold fold : Folds.of(examples, ROUND)) {
      if (Training.isPossible(fold.rest())) {
        Model model = Training.model("inner", fold.rest(), penalty, 0, List.of());
        surprise += fold.held().stream().mapToDouble(one -> surprise(model, one)).sum();
      }
    }
    return surprise;
  }

  private static double surprise(Model model, Example one) {
    return new Scored(one, model.probability(one.features())).surprise();
  }
}
