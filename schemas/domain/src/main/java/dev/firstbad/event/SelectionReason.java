package dev.firstbad.event;

/// Why a revision was put to the test.
public enum SelectionReason {
  /// The commit on which the bug was seen.
  ORIGIN,
  /// The origin again, with another configuration.
  CONFIG,
  /// A release, on the walk back to one without the bug.
  RELEASE,
  /// The tip of the branch, in a fix bisection.
  HEAD,
  /// A merge base, to learn whether one side had the bug at all.
  MERGE_BASE,
  /// The commit that splits the range.
  MIDPOINT,
  /// The culprit's parent, built for its signature.
  PARENT,
  /// None of these: tested beside the search.
  AUXILIARY,
  /// The culprit or its parent once more, to confirm the result.
  CONFIRMATION,
  /// The origin without the culprit, to confirm the result.
  REVERT
}
