package dev.firstbad.whatif;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.whatif.WhatIf.Fate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a search, and where another policy leaves it.
///
/// ```
/// origin ── not bad ──► ends
///    │ bad
/// release ── bad, or skipped beside other bad ones ──► older release
///    │ good ──► search
/// midpoint ── good, bad, skip ──► one part of the range, the other, a neighbour
/// ```
final class Course {
  private final Bisection bisection;
  private final List<Rejudged> steps;

  Course(Bisection bisection, List<Rejudged> steps) {
    this.bisection = bisection;
    this.steps = steps;
  }

  WhatIf under(String policy) {
    for (int i = 0; i < steps.size(); i++) {
      Rejudged step = steps.get(i);
      Fate fate = step.agrees() ? Fate.STANDS : fate(step);
      if (fate != Fate.STANDS) {
        String statement = statement(policy, step, fate);
        return new WhatIf(policy, steps, step, i + 1, left(step), fate, statement);
      }
    }
    String statement = "under %s the search takes the same way".formatted(policy);
    return new WhatIf(policy, steps, null, steps.size(), null, Fate.STANDS, statement);
  }

  /// What a verdict that differs does to the result.
  private Fate fate(Rejudged step) {
    return switch (step.step().revision().reason()) {
      case ORIGIN, HEAD -> Fate.FALLS;
      case RELEASE -> ofRelease(step);
      case MIDPOINT, MERGE_BASE -> ofSearch(step);
      case CONFIG, PARENT, AUXILIARY, CONFIRMATION, REVERT -> Fate.STANDS;
    };
  }

  private static Fate ofSearch(Rejudged step) {
    if (step.step().decision() == null) {
      return Fate.STANDS;
    }
    return step.isOpposite() || step.judgement().ends() ? Fate.FALLS : Fate.OPEN;
  }

  /// A release that is skipped instead of bad changes nothing unless the range ends with it.
  private Fate ofRelease(Rejudged step) {
    if (step.isOpposite() || step.judgement().ends()) {
      return Fate.FALLS;
    }
    SearchStarted search = bisection.search();
    CommitId commit = step.step().revision().commit();
    boolean passed =
        step.recorded() == Verdict.BAD && search != null && !commit.equals(search.bad());
    return passed ? Fate.STANDS : Fate.OPEN;
  }

  private String statement(String policy, Rejudged step, Fate fate) {
    String result =
        switch (fate) {
          case STANDS -> "the result stands";
          case FALLS -> "the search goes where the result is not";
          case OPEN -> "the search goes elsewhere, and the result is open";
        };
    String verdict =
        step.judgement().ends() ? "the end of the search" : Word.of(step.judgement().verdict());
    return "under %s step %d is %s instead of %s: %s"
        .formatted(policy, step.step().number(), verdict, Word.of(step.recorded()), result);
  }

  /// Of a part of the range that was ruled out, what git left less what was left then.
  private @Nullable Double left(Rejudged departure) {
    Step step = departure.step();
    DecisionTaken decision = step.decision();
    if (decision == null) {
      return null;
    }
    Double before = before(step);
    Double after = candidates(decision.answer());
    if (before == null || !departure.isOpposite()) {
      return before;
    }
    return Math.max(1, before - (after == null ? 1 : after));
  }

  private @Nullable Double before(Step step) {
    SearchStarted search = bisection.search();
    Double left = search == null ? null : candidates(search.answer());
    for (Step earlier : bisection.steps()) {
      if (earlier.number() == step.number()) {
        break;
      }
      DecisionTaken decision = earlier.decision();
      Double then = decision == null ? null : candidates(decision.answer());
      left = then == null ? left : then;
    }
    return left;
  }

  /// Git tells how many are left after the next test, which halves them.
  private static @Nullable Double candidates(Answer answer) {
    return answer.left() == null || answer.left() < 0 ? null : 2.0 * answer.left() + 1;
  }
}
