package dev.firstbad.inference;

import java.util.function.IntPredicate;

/// What can be tested, and at what price.
///
/// @param built whether a revision needs no build any more
/// @param testable whether a revision can be tested at all
public record Bench(Price price, IntPredicate built, IntPredicate testable) {
  /// The hours that a batch at a revision takes.
  double cost(int revision) {
    return price.of(built.test(revision));
  }
}
