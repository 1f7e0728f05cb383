package dev.firstbad.inference;

/// When a search stops.
///
/// @param probability how likely the explanation must be, above 0 and below 1
/// @param worth how many hours of machine time a right answer is worth: the search stops where the
///   certainty that is still missing costs more than its share of that; may be infinite
public record Aim(double probability, double worth) {
  public Aim {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("no probability to stop at: " + probability);
    }
    if (!(worth > 0)) {
      throw new IllegalArgumentException("no worth of an answer: " + worth);
    }
  }

  /// Whatever it costs.
  public static Aim at(double probability) {
    return new Aim(probability, Double.POSITIVE_INFINITY);
  }
}
