package dev.firstbad.event;

/// What a bisection looks for.
public enum Kind {
  /// The first bad commit: the one that brought the bug.
  CAUSE,
  /// The first good commit: the one that fixed it.
  FIX
}
