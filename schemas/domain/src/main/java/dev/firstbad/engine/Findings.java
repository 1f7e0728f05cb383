package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.inference.Evidence;
import dev.firstbad.search.Candidates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What tests say of the candidates of a range.
///
/// Outside the range a test counts if its revision contains all candidates or is the good end. One
/// that is older says nothing: it can lack what is searched for though the good end has it.
final class Findings {
  private final Situation situation;
  private final Ranging.Ends ends;
  private final Candidates candidates;
  private final Set<CommitId> goodEnds;
  private final Map<CommitId, Integer> numbers = new HashMap<>();
  private final Map<CommitId, OptionalInt> outside = new HashMap<>();

  /// @param goodEnd the commit that is tested for what the range begins with, where there is one
  Findings(
      Situation situation, Ranging.Ends ends, Candidates candidates, Optional<CommitId> goodEnd) {
    this.situation = situation;
    this.ends = ends;
    this.candidates = candidates;
    this.goodEnds = new HashSet<>(ends.goods());
    goodEnd.ifPresent(goodEnds::add);
    for (int i = 0; i < candidates.size(); i++) {
      numbers.put(candidates.commit(i), i);
    }
  }

  /// Which candidate a revision is, in what it contains; [Evidence#NONE] for none.
  OptionalInt place(CommitId commit) {
    Integer number = numbers.get(commit);
    return number != null
        ? OptionalInt.of(number)
        : outside.computeIfAbsent(commit, this::placeOutside);
  }

  /// What these tests say, each once.
  Evidence of(Weighing weighing, List<Tried> tests) {
    Evidence evidence = Evidence.EMPTY;
    for (Tried tried : tests) {
      OptionalInt place = place(tried.commit());
      if (place.isPresent() && !isSaid(tried, Verdict.SKIP)) {
        evidence = evidence.plus(place.getAsInt(), weighing.weigh(tried.judgement().counts()));
        evidence = withWord(evidence, place.getAsInt(), tried);
      }
    }
    return evidence;
  }

  /// The revisions that cannot be tested: none of their runs ended one way or the other.
  static Set<CommitId> untestable(List<Tried> tests) {
    Set<CommitId> untestable = new HashSet<>();
    for (Tried tried : tests) {
      if (isSaid(tried, Verdict.SKIP) || tried.isInconclusive()) {
        untestable.add(tried.commit());
      } else {
        untestable.remove(tried.commit());
      }
    }
    return untestable;
  }

  private Evidence withWord(Evidence evidence, int place, Tried tried) {
    StepCorrected word = tried.step().correction();
    if (word == null || word.verdict() == Verdict.WEAK) {
      return evidence;
    }
    boolean fix = situation.plan().kind() == Kind.FIX;
    return evidence.plus(place, (word.verdict() == Verdict.BAD) != fix);
  }

  private OptionalInt placeOutside(CommitId commit) {
    if (goodEnds.contains(commit)) {
      return OptionalInt.of(Evidence.NONE);
    }
    return situation.terrain().graph().isAncestor(ends.bad(), commit)
        ? OptionalInt.of(candidates.size() - 1)
        : OptionalInt.empty();
  }

  private static boolean isSaid(Tried tried, Verdict verdict) {
    StepCorrected word = tried.step().correction();
    return word != null && word.verdict() == verdict;
  }
}
