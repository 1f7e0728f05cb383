package dev.firstbad.comparison;

/// What two bisections say of one revision.
public enum Relation {
  /// Both gave the same verdict.
  AGREE,
  /// One found the bug, the other did not.
  CONTRADICT,
  /// At least one could not say.
  UNDECIDED,
  /// The second did not test it.
  ONLY_A,
  /// The first did not test it.
  ONLY_B
}
