package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.Phrases;
import dev.firstbad.search.MergeBases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Whether a candidate for the fix had the bug at all: a branch that forked before the bug came in
/// runs clean, and fixed nothing.
final class Presence {
  private final Situation situation;
  private final BiFunction<CommitId, Verdict, List<EventBody>> decideUntested;

  /// @param decideUntested what to record of a candidate that is given this verdict without a test
  Presence(Situation situation, BiFunction<CommitId, Verdict, List<EventBody>> decideUntested) {
    this.situation = situation;
    this.decideUntested = decideUntested;
  }

  /// The next act towards a verdict on the candidate.
  Act of(CommitId candidate) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(Situation.note(Phrases.PRESENCE));
    Optional<CommitId> seen = crashedBefore(candidate);
    if (seen.isPresent()) {
      bodies.add(Situation.note(Phrases.reachable(seen.get())));
      return test(candidate, SelectionReason.MIDPOINT, bodies);
    }
    List<CommitId> bases =
        MergeBases.of(
            situation.terrain().graph(), candidate, List.of(situation.plan().origin().commit()));
    for (CommitId base : bases) {
      bodies.add(Situation.note(Phrases.mergeBase(base)));
      Optional<Verdict> verdict = situation.verdict(base);
      if (verdict.isEmpty()) {
        bodies.add(Situation.note(Phrases.NO_RESULT));
        return test(base, SelectionReason.MERGE_BASE, bodies);
      }
    }
    return without(candidate, bases, bodies);
  }

  /// A revision that crashed and is an ancestor: then the candidate has the bug, or its fix.
  private Optional<CommitId> crashedBefore(CommitId candidate) {
    return situation.trials().over().stream()
        .filter(tried -> tried.verdict() == Verdict.BAD)
        .map(Tried::commit)
        .filter(commit -> situation.terrain().graph().isAncestor(commit, candidate))
        .findFirst();
  }

  /// No merge base crashed: the candidate counts as still having the bug, or cannot be judged.
  private Act without(CommitId candidate, List<CommitId> bases, List<EventBody> bodies) {
    boolean absent =
        bases.stream()
            .anyMatch(base -> situation.verdict(base).orElse(Verdict.SKIP) == Verdict.GOOD);
    if (absent) {
      bodies.add(Situation.note(Phrases.PRETENDED));
    }
    bodies.addAll(decideUntested.apply(candidate, absent ? Verdict.BAD : Verdict.SKIP));
    return new Act.Tell(bodies);
  }

  private Act test(CommitId commit, SelectionReason reason, List<EventBody> bodies) {
    bodies.add(situation.selection(commit, reason));
    return new Act.Tell(bodies);
  }
}
