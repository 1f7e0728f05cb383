package dev.firstbad.confidence.training;

/// What a model that never saw an example says of it.
///
/// @param probability that its result is right
public record Scored(Example example, double probability) {
  /// Of a draw that is right with that probability.
  double variance() {
    return probability * (1 - probability);
  }

  /// The square of the distance from the truth.
  double square() {
    double distance = probability - (example.right() ? 1 : 0);
    return distance * distance;
  }

  /// How little the truth was expected, in nats.
  double surprise() {
    return -Math.log(example.right() ? probability : 1 - probability);
  }
}
