package dev.firstbad.inference;

/// What a search comes to, and how likely that is.
///
/// @param probability 0 to 1
public record Conclusion(What what, double probability) {
  /// What may have made the failures.
  public sealed interface What {}

  /// A candidate, by its number.
  public record Culprit(int candidate) implements What {}

  /// Nothing: they come and go.
  public record Flake() implements What {}

  /// A commit older than the good end.
  public record Before() implements What {}
}
