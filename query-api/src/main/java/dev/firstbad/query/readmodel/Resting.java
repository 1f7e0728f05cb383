package dev.firstbad.query.readmodel;

import java.util.List;

/// A bisection that names a culprit, and what was told to its search by steps that are flaky: their
/// runs disagree with each other, or with those of another test of the same binary and crash.
public record Resting(String bisection, String culprit, List<Integer> steps) {
  public Resting {
    steps = List.copyOf(steps);
  }
}
