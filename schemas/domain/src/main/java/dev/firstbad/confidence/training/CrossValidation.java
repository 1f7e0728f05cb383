package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Model;
import java.util.ArrayList;
import java.util.List;

/// Measures how well models of this kind do on bugs that they were not trained on.
public final class CrossValidation {
  private CrossValidation() {}

  /// Scores each example by a model that was trained, from its means to its weights, on the other
  /// folds alone; no bug is in two folds.
  ///
  /// @param round another one splits otherwise
  public static List<Scored> of(List<Example> examples, int round) {
    List<Scored> scored = new ArrayList<>();
    for (Folds.Fold fold : Folds.of(examples, round)) {
      Model model = Training.model("cross-validation", fold.rest(), 0, List.of());
      fold.held().forEach(one -> scored.add(new Scored(one, model.probability(one.features()))));
    }
    return scored;
  }
}
