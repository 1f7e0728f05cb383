package dev.firstbad.verdict;

import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Verdict;

/// A written decision held against the verdict that a policy derives.
///
/// @param derived what the policy would have told git: in a fix bisection the inverse of its
///   verdict
/// @param explanation one sentence, for people
public record Agreement(Verdict written, Verdict derived, String explanation) {

  /// Compares the decision with the judgement of the step it rests on.
  public static Agreement of(DecisionTaken decision, RevisionJudged judged, Kind kind) {
    Verdict told = judged.verdict() == Verdict.WEAK ? Verdict.SKIP : judged.verdict();
    Verdict derived =
        switch (kind) {
          case CAUSE -> told;
          case FIX -> told.inverse();
        };
    return new Agreement(
        decision.decision(),
        derived,
        "git was told %s of %s, %s says %s"
            .formatted(
                decision.term(),
                decision.commit().abbreviated(),
                judged.policy(),
                judged.rationale()));
  }

  /// Whether both say the same.
  public boolean agrees() {
    return written == derived;
  }
}
