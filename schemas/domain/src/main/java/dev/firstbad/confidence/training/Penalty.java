package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Model;
import java.util.ArrayList;
import java.util.List;

/// How strongly weights are held back: as much as lets models of some examples be least surprised
/// by others. Too much of it and a model claims too little, too little and it claims too much.
///
/// Its inverse is the variance of the normal distribution that weights are thought to be drawn
/// from.
final class Penalty {
  private static final double[] TRIED = {0.25, 0.5, 1, 2, 4};
  private static final int FOLDS = 10;

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
    int[] folds = Folds.of(examples, FOLDS, ROUND);
    double surprise = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> rest = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        (folds[i] == fold ? held : rest).add(examples.get(i));
      }
      if (!held.isEmpty() && Training.isPossible(rest)) {
        Model model = Training.model("inner", rest, penalty, 0, List.of());
        surprise += held.stream().mapToDouble(one -> surprise(model, one)).sum();
      }
    }
    return surprise;
  }

  private static double surprise(Model model, Example one) {
    return new Scored(one, model.probability(one.features())).surprise();
  }
}
