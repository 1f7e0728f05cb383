package dev.firstbad.engine;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.inference.Advice;
import dev.firstbad.inference.Conclusion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Narrows the range by probabilities, until one explanation is as likely as was wanted.
///
/// ```
/// begun ─► tested ─► decided ─► tested, perhaps the same revision ─► … ─► concluded
/// ```
///
/// The probabilities are worked out anew from all tests each time. What is recorded of them are the
/// answers: where a correction changes the latest one, the search begins again, and tells of every
/// test anew.
final class Narrowing {
  private final Situation situation;
  private final Steering.ByPosterior steering;
  private final Ranging.Ends ends;
  private final Reckoning reckoning;

  Narrowing(Situation situation, Steering.ByPosterior steering, Ranging.Ends ends) {
    this.situation = situation;
    this.steering = steering;
    this.ends = ends;
    this.reckoning = new Reckoning(situation, steering);
  }

  /// The next act of this part; empty once the culprit is named.
  Optional<Act> next() {
    SearchStarted started = situation.course().bisection().search();
    if (started == null || !isOf(started)) {
      return Optional.of(new Act.Tell(begin()));
    }
    Weighed weighed = weighed(situation.tests());
    if (!weighed.isPossible()) {
      return Optional.of(failed(reckoning.ofContradiction()));
    }
    List<Tried> untold = told().stream().filter(tried -> tried.step().decision() == null).toList();
    if (!untold.isEmpty()) {
      return Optional.of(Act.Tell.of(decision(untold.getFirst(), weighed)));
    }
    Advice advice = weighed.advice(absent());
    return isLike(answer(started), reckoning.answer(weighed, advice))
        ? act(weighed, advice)
        : Optional.of(new Act.Tell(begin()));
  }

  /// What to record of a revision that is not to be tested.
  private List<EventBody> leaveOut(CommitId commit) {
    Set<CommitId> absent = new HashSet<>(absent());
    absent.add(commit);
    Weighed weighed = weighed(situation.tests());
    Answer answer = reckoning.answer(weighed, weighed.advice(absent));
    return List.of(new DecisionTaken(null, Verdict.SKIP, "skip", commit, null, answer));
  }

  private Optional<Act> act(Weighed weighed, Advice advice) {
    return switch (advice) {
      case Advice.Test test -> Optional.of(toward(weighed, test));
      case Advice.Conclude(Conclusion best) -> conclude(best);
      case Advice.GiveUp(Conclusion best, Advice.Reason reason) ->
          Optional.of(
              concluded(
                  new Outcome.Inconclusive(weighed.left(), reckoning.ofGivingUp(weighed)), best));
    };
  }

  private Act toward(Weighed weighed, Advice.Test test) {
    CommitId next = weighed.commit(test.revision());
    boolean end = next.equals(ends.bad()) || ends.goods().contains(next);
    if (Ranging.isHuntForFix(situation.plan()) && !end && !isTested(next)) {
      return new Presence(situation, (commit, verdict) -> leaveOut(commit)).of(next);
    }
    return Act.Tell.of(
        situation.selection(next, reckoning.ofChoice(weighed, test, isTested(next))));
  }

  private Optional<Act> conclude(Conclusion best) {
    return switch (best.what()) {
      case Conclusion.Culprit culprit -> Optional.empty();
      case Conclusion.Flake() ->
          Optional.of(
              situation.plan().bounds() instanceof Bounds.Head head
                  ? new Ranging(situation).unfixed(head)
                  : concluded(new Outcome.Flake(reckoning.ofFlake(best.probability())), best));
      case Conclusion.Before() -> Optional.of(failed(reckoning.ofOlder(ends, best)));
    };
  }

  /// Begins the search, or begins it again with all tests made so far.
  private List<EventBody> begin() {
    List<EventBody> bodies = new ArrayList<>();
    List<Tried> told = told();
    Weighed before = told.isEmpty() ? weighed(situation.tests()) : before(told.getFirst());
    bodies.add(
        new SearchStarted(
            new Wording(situation).ofStart(ends.bad(), ends.goods()),
            ends.bad(),
            ends.goods(),
            before.isPossible() ? reckoning.answer(before, before.advice(Set.of())) : Answer.NONE));
    Inquiry.begun(situation, ends)
        .obstacle()
        .map(error -> new BisectionFailed(new Outcome.Failed(error), situation.effort()))
        .ifPresent(bodies::add);
    for (int i = 0; i < told.size(); i++) {
      Weighed after = i + 1 < told.size() ? before(told.get(i + 1)) : weighed(situation.tests());
      if (after.isPossible()) {
        bodies.add(decision(told.get(i), after, Set.of()));
      }
    }
    return bodies;
  }

  private DecisionTaken decision(Tried tried, Weighed weighed) {
    return decision(tried, weighed, absent());
  }

  private DecisionTaken decision(Tried tried, Weighed weighed, Set<CommitId> absent) {
    Verdict decision = Wording.told(situation.plan(), reckoning.verdict(tried, weighed));
    return new DecisionTaken(
        number(tried),
        decision,
        Wording.term(situation.plan(), decision),
        tried.commit(),
        null,
        reckoning.answer(weighed, weighed.advice(absent)));
  }

  /// The tests that the search asked for.
  private List<Tried> told() {
    return situation.tests().stream()
        .filter(tried ->
            tried.reason() == SelectionReason.MIDPOINT
                || tried.reason() == SelectionReason.MERGE_BASE)
        .filter(tried ->
            tried.reason() == SelectionReason.MIDPOINT || !ends.goods().contains(tried.commit()))
        .toList();
  }

  private Weighed before(Tried next) {
    return weighed(situation.trials().weighed(number(next) - 1, situation.options()));
  }

  private Weighed weighed(List<Tried> tests) {
    return new Weighed(situation, steering, ends, tests);
  }

  /// Revisions that lack what is searched for, whatever the culprit is.
  private Set<CommitId> absent() {
    return situation.course().decisions().stream()
        .filter(decision -> decision.step() == null)
        .map(DecisionTaken::commit)
        .collect(Collectors.toSet());
  }

  private boolean isTested(CommitId commit) {
    return situation.trials().over().stream().anyMatch(tried -> tried.commit().equals(commit));
  }

  private boolean isOf(SearchStarted started) {
    return ends.bad().equals(started.bad())
        && new TreeSet<>(ends.goods()).equals(new TreeSet<>(started.good()));
  }

  private Answer answer(SearchStarted started) {
    List<DecisionTaken> decisions = situation.course().decisions();
    return decisions.isEmpty() ? started.answer() : decisions.getLast().answer();
  }

  private static boolean isLike(@Nullable Answer one, Answer other) {
    return one != null
        && Objects.equals(one.next(), other.next())
        && Objects.equals(one.first(), other.first())
        && one.candidates().equals(other.candidates());
  }

  private Act concluded(Outcome outcome, Conclusion best) {
    return Act.Tell.of(new BisectionConcluded(outcome, situation.effort(), 1 - best.probability()));
  }

  private Act failed(String error) {
    return Act.Tell.of(new BisectionFailed(new Outcome.Failed(error), situation.effort()));
  }

  private static int number(Tried tried) {
    return tried.step().number();
  }
}
