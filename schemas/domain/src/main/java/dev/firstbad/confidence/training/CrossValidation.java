package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Model;
import java.util.ArrayList;
import java.util.List;

/// Measures how well models of this kind do on bugs that they were not trained on.
public final class CrossValidation {
  private static final int FOLDS = 10;

  private CrossValidation() {}

  /// Scores each example by a model that was trained, from its means to its weights, on the other
  /// folds alone; no bug is in two folds.
  ///
  /// @param round another one splits otherwise
  public static List<Scored> of(List<Example> examples, int round) {
    int[] folds = Folds.of(examples, FOLDS, round);
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> rest = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        (folds[i] == fold ? held : rest).add(examples.get(i));
      }
      if (!held.isEmpty()) {
        Model model = Training.model("cross-validation", rest, 0, List.of());
        held.forEach(one -> scored.add(new Scored(one, model.probability(one.features()))));
      }
    }
    return scored;
  }
}
