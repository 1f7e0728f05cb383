package dev.firstbad.confidence;

/// Why a result is thought right, or wrong.
///
/// @param text in words
/// @param weight its log odds beside an average record: above 0 it speaks for the result
public record Reason(Feature feature, String text, double weight) {
  /// What weighs less is not worth telling.
  private static final double SLIGHT = 0.15;

  /// Whether it speaks against the result.
  public boolean isAgainst() {
    return weight < 0;
  }

  /// Whether it matters.
  public boolean isTelling() {
    return Math.abs(weight) >= SLIGHT;
  }
}
