package dev.firstbad.confidence;

import java.util.List;

/// How sure a result is.
///
/// @param model the name of the model that says so
/// @param probability that the culprit is right, or among the candidates, 0 to 1
/// @param reasons in order of weight
/// @param posterior what its runs alone tell
public record Opinion(String model, double probability, List<Reason> reasons, Posterior posterior) {
  public Opinion {
    reasons = List.copyOf(reasons);
  }

  /// The reasons that matter.
  public List<Reason> telling() {
    return reasons.stream().filter(Reason::isTelling).toList();
  }
}
