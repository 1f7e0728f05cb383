package dev.firstbad.bisection;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step, and what the search took it for.
///
/// @param told what git was told of it or, of the ends of the range, was started with; null where
///   the step had no part in the search
record Told(Step step, Kind kind, @Nullable Verdict told) {
  /// Every step of a bisection.
  static List<Told> all(Bisection bisection) {
    return bisection.steps().stream()
        .map(step -> new Told(step, bisection.kind(), told(step, bisection.search())))
        .toList();
  }

  private static @Nullable Verdict told(Step step, @Nullable SearchStarted search) {
    if (step.decision() != null) {
      return step.decision().decision();
    }
    if (search == null) {
      return null;
    }
    CommitId commit = step.revision().commit();
    if (commit.equals(search.bad())) {
      return Verdict.BAD;
    }
    return search.good().contains(commit) ? Verdict.GOOD : null;
  }

  CommitId commit() {
    return step.revision().commit();
  }

  /// What was thought of it before anybody corrected it; null where nothing was.
  @Nullable Verdict before() {
    if (told != null) {
      return kind == Kind.FIX ? told.inverse() : told;
    }
    return step.judged() == null ? null : step.judged().verdict();
  }

  /// Whether a person says otherwise.
  boolean changed() {
    return step.correction() != null && step.correction().verdict() != before();
  }

  /// What git would be told by now.
  @Nullable Verdict now() {
    StepCorrected word = step.correction();
    if (word == null) {
      return told;
    }
    Verdict firm = word.verdict() == Verdict.WEAK ? Verdict.SKIP : word.verdict();
    return kind == Kind.FIX ? firm.inverse() : firm;
  }

  /// Whether git would be told the opposite.
  boolean isReversed() {
    return told != null && told != told.inverse() && now() == told.inverse();
  }

  /// Whether git would be told nothing of it that narrows the range, and was told something.
  boolean isRetracted() {
    return told != null && told != told.inverse() && now() == Verdict.SKIP;
  }
}
