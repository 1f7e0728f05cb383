package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.crash.Likeness;
import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Verdict;
import dev.firstbad.inference.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the tests of a bisection testify, in the order in which the search took them. Steps without
/// a verdict, and those with a skip, say nothing.
///
/// @param origin the crashes that the search is about, against which others are held
/// @param left how many revisions were left when the record ends
record Testimony(List<Tested> tests, Likeness origin, double left) {
  /// Two runs on one binary are alike beyond what their revision explains: of binaries tested twice
  /// within one public bisection, 119 of 783 got the opposite verdict.
  private static final double CORRELATION = 0.1;

  /// How many revisions a range has of which git did not tell: about a release of the kernel.
  private static final double UNTOLD = 12_000;

  Testimony {
    tests = List.copyOf(tests);
  }

  static Testimony of(Bisection bisection) {
    return new Reader(bisection).read();
  }

  /// What the runs weigh under a likeness: a crash counts as far as it is like the origin's, and a
  /// foreign one neither for nor against.
  static Tally weight(Runs runs, Likeness origin) {
    double failed = 0;
    for (var crash : runs.crashes().entrySet()) {
      failed += crash.getValue() * origin.of(crash.getKey());
    }
    return new Tally(failed, runs.clean()).widened(CORRELATION);
  }

  /// Reads the steps one after the other.
  private static final class Reader {
    private final Bisection bisection;
    private final Kind kind;
    private final @Nullable CommitId culprit;
    private final Likeness origin;
    private final List<Tested> tests = new ArrayList<>();
    private final double range;
    private double left;

    Reader(Bisection bisection) {
      this.bisection = bisection;
      kind = bisection.started() == null ? Kind.CAUSE : bisection.started().kind();
      culprit = bisection.outcome() instanceof Outcome.Culprit named ? named.commit() : null;
      origin = Likeness.to(Origin.titles(bisection));
      SearchStarted search = bisection.search();
      range = search == null ? UNTOLD : candidates(search.answer(), UNTOLD);
      left = range;
    }

    Testimony read() {
      for (Step step : bisection.steps()) {
        Verdict verdict = verdict(step);
        if (verdict == Verdict.GOOD || verdict == Verdict.BAD) {
          place(step).ifPresent(place -> add(step, place, bugged(step, place, verdict)));
        }
      }
      return new Testimony(tests, origin, left);
    }

    private void add(Step step, Tested.Place place, boolean bugged) {
      Runs runs = Runs.of(step);
      double ruledOut = ruledOut(step, place);
      tests.add(new Tested(step, place, bugged, runs, weight(runs, origin), ruledOut));
    }

    private double ruledOut(Step step, Tested.Place place) {
      return switch (place) {
        case ORIGIN, CONFIRMATION -> 0;
        case RANGE -> range;
        case SEARCH -> {
          DecisionTaken decision = step.decision();
          double rest = decision == null ? left : candidates(decision.answer(), 1);
          double gone = Math.max(1, left - rest);
          left = rest;
          yield gone;
        }
      };
    }

    /// A person's word counts most, then what git was told, then what a policy says.
    private @Nullable Verdict verdict(Step step) {
      if (step.correction() != null) {
        return step.correction().verdict();
      }
      if (step.decision() != null) {
        Verdict told = step.decision().decision();
        return kind == Kind.FIX ? told.inverse() : told;
      }
      return step.judged() == null ? null : step.judged().verdict();
    }

    private Optional<Tested.Place> place(Step step) {
      return switch (step.revision().reason()) {
        case ORIGIN, CONFIG -> Optional.of(Tested.Place.ORIGIN);
        case RELEASE, HEAD -> Optional.of(Tested.Place.RANGE);
        case MERGE_BASE, MIDPOINT ->
            Optional.ofNullable(step.decision()).map(decided -> Tested.Place.SEARCH);
        case CONFIRMATION -> Optional.of(Tested.Place.CONFIRMATION);
        case PARENT, AUXILIARY, REVERT -> Optional.empty();
      };
    }

    /// What the result says of the step: the culprit and its parent are tested again to see whether
    /// they keep to their sides.
    private boolean bugged(Step step, Tested.Place place, Verdict verdict) {
      if (place != Tested.Place.CONFIRMATION) {
        return verdict == Verdict.BAD;
      }
      boolean isCulprit = step.revision().commit().equals(culprit);
      return kind == Kind.CAUSE ? isCulprit : !isCulprit;
    }

    /// Git tells how many are left after the next test, which halves them.
    private static double candidates(Answer answer, double otherwise) {
      return answer.left() == null || answer.left() < 0 ? otherwise : 2.0 * answer.left() + 1;
    }
  }
}
