package dev.firstbad.bisection;

/// Where a bisection stands.
public enum State {
  RUNNING,
  CONCLUDED,
  FAILED,
  REOPENED
}
