package dev.firstbad.event;

/// Who may see a bisection.
public enum Visibility {
  /// Everybody who may read.
  PUBLIC,
  /// Those who may see private ones: it is of an embargoed bug.
  PRIVATE
}
