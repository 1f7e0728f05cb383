package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Judgement;

/// A test that is over.
///
/// @param spoiled whether the machinery failed, so that it says nothing of the revision
record Tried(Step step, Judgement judgement, boolean spoiled) {
  CommitId commit() {
    return step.revision().commit();
  }

  SelectionReason reason() {
    return step.revision().reason();
  }

  /// Whether no run showed the bug or its absence.
  boolean isInconclusive() {
    return judgement.counts().good() + judgement.counts().bad() == 0;
  }

  /// What counts: a person's word above the policy's.
  Verdict verdict() {
    return step.correction() == null ? judgement.verdict() : step.correction().verdict();
  }
}
