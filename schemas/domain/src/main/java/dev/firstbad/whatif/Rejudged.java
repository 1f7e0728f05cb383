package dev.firstbad.whatif;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Judgement;

/// A test judged again.
///
/// @param recorded what the search took it for: whether the bug is there
/// @param judgement what the other policy makes of the same runs
public record Rejudged(Step step, Verdict recorded, Judgement judgement) {
  /// Whether the other policy says the same.
  public boolean agrees() {
    return !judgement.ends() && recorded == judgement.verdict();
  }

  /// Whether both are sure, of the opposite.
  boolean isOpposite() {
    return !judgement.ends() && recorded == judgement.verdict().inverse() && !agrees();
  }
}
