package dev.firstbad.confidence;

import dev.firstbad.bisection.Step;
import dev.firstbad.inference.Tally;

/// One test, as evidence of where the culprit is.
///
/// @param bugged whether by its verdict the bug is there
/// @param weight what its runs weigh: those that showed the bug, and the clean ones
/// @param ruledOut how many revisions its verdict ruled out; 0 where it ruled out none
record Tested(Step step, Place place, boolean bugged, Runs runs, Tally weight, double ruledOut) {
  /// What the test was for.
  enum Place {
    /// To see the bug at all.
    ORIGIN,
    /// To find the range: a release, or the tip of the branch.
    RANGE,
    /// To halve the range.
    SEARCH,
    /// To confirm the result.
    CONFIRMATION
  }

  int number() {
    return step.number();
  }
}
