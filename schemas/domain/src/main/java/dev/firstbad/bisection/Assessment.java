package dev.firstbad.bisection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a model makes of a result: how probable it is that it is right, and why.
///
/// @param probability that the culprit is right, or among the candidates, 0 to 1
/// @param wanted the probability below which the model thinks too little of a result, 0 to 1
/// @param model its name, which is its version
/// @param grounds in order of weight, the weightiest first
public record Assessment(double probability, double wanted, String model, List<Ground> grounds) {
  public Assessment {
    grounds = List.copyOf(grounds);
  }

  /// Something of the record that speaks for the result or against it.
  ///
  /// @param feature the name of what the model looks at
  /// @param text in words
  /// @param weight its log odds beside an average record: above 0 it speaks for the result
  public record Ground(String feature, String text, double weight) {}

  /// Whether the result is worth less than the model wants.
  public boolean isLow() {
    return probability < wanted;
  }

  /// What speaks most against the result.
  Optional<Ground> gravest() {
    return grounds.stream()
        .filter(ground -> ground.weight() < 0)
        .min(Comparator.comparingDouble(Ground::weight));
  }
}
