package dev.firstbad.event;

/// What a policy says of a step.
public enum Verdict {
  GOOD,
  BAD,
  /// The revision cannot be judged.
  SKIP,
  /// The evidence is too thin: test again.
  WEAK;

  /// The same verdict seen from the other side: what a fix bisection tells git.
  public Verdict inverse() {
    return switch (this) {
      case GOOD -> BAD;
      case BAD -> GOOD;
      case SKIP -> SKIP;
      case WEAK -> WEAK;
    };
  }
}
