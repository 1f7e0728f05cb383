package dev.firstbad.verdict;

import dev.firstbad.event.Counts;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Verdict;

/// What a policy makes of one trial.
///
/// @param policy the policy's name
/// @param verdict whether the bug is there
/// @param ends whether the tool breaks off the search instead of going on with a skip
/// @param rationale one sentence with the figures of the rule
public record Judgement(
    String policy, Verdict verdict, boolean ends, Counts counts, String rationale) {

  /// The judgement as an event of a step.
  public RevisionJudged of(int step) {
    return new RevisionJudged(step, verdict, counts, policy, rationale);
  }

  /// The share of conclusive runs that crashed, 0 to 1; 0 without any.
  public double badRatio() {
    int conclusive = counts.good() + counts.bad();
    return conclusive == 0 ? 0 : (double) counts.bad() / conclusive;
  }
}
