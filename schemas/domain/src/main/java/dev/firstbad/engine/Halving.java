package dev.firstbad.engine;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Halves the range as git does, until one commit is left or only untestable ones are.
final class Halving {
  private final Situation situation;
  private final Ranging.Ends ends;

  Halving(Situation situation, Ranging.Ends ends) {
    this.situation = situation;
    this.ends = ends;
  }

  /// The next act of this part; empty once git has named the culprit or the candidates.
  Optional<Act> next() {
    SearchStarted started = situation.course().bisection().search();
    if (started == null || !isOf(started) || contradiction() < decisions().size()) {
      return Optional.of(new Act.Tell(restart(started)));
    }
    Answer answer = answer(started);
    CommitId next = answer.next();
    return next == null ? Optional.empty() : Optional.of(toward(next, answer.mergeBase()));
  }

  /// The commits that the search still has to tell apart; none where it has not begun.
  static List<CommitId> left(Situation situation) {
    SearchStarted started = situation.course().bisection().search();
    return started == null
        ? List.of()
        : Inquiry.resumed(situation, started, situation.course().decisions()).left();
  }

  private Act toward(CommitId next, boolean mergeBase) {
    Optional<Tried> tried = situation.tried(next);
    if (tried.isPresent()) {
      return new Act.Tell(decide(tried.get()));
    }
    if (Ranging.isHuntForFix(situation.plan()) && !mergeBase) {
      return new Presence(situation, this::decideUntested).of(next);
    }
    return Act.Tell.of(
        situation.selection(
            next, mergeBase ? SelectionReason.MERGE_BASE : SelectionReason.MIDPOINT));
  }

  /// What to record when git is told of a revision that was not tested.
  private List<EventBody> decideUntested(CommitId commit, Verdict verdict) {
    return inquiry().tell(null, told(verdict), commit);
  }

  private List<EventBody> decide(Tried tried) {
    return inquiry().tell(tried.step().number(), told(tried.verdict()), tried.commit());
  }

  private Inquiry inquiry() {
    SearchStarted started = situation.course().bisection().search();
    return Inquiry.resumed(situation, java.util.Objects.requireNonNull(started), decisions());
  }

  private Answer answer(SearchStarted started) {
    return decisions().isEmpty() ? started.answer() : decisions().getLast().answer();
  }

  private List<DecisionTaken> decisions() {
    return situation.course().decisions();
  }

  private boolean isOf(SearchStarted started) {
    return ends.bad().equals(started.bad())
        && new TreeSet<>(ends.goods()).equals(new TreeSet<>(started.good()));
  }

  /// Begins the search, or begins it again where a correction took away what it rests on: what was
  /// decided before the correction still holds, what was decided after it is decided anew.
  private List<EventBody> restart(@org.jspecify.annotations.Nullable SearchStarted before) {
    Inquiry inquiry = Inquiry.begun(situation, ends);
    List<EventBody> bodies = new ArrayList<>(inquiry.opening());
    boolean goesOn = before != null && isOf(before);
    for (DecisionTaken kept : decisions().subList(0, goesOn ? contradiction() : 0)) {
      bodies.addAll(inquiry.tell(kept.step(), kept.decision(), kept.commit()));
    }
    return bodies;
  }

  /// The first decision that is not what the verdict on its step says by now.
  private int contradiction() {
    for (int i = 0; i < decisions().size(); i++) {
      DecisionTaken decision = decisions().get(i);
      boolean stands =
          decision.step() == null
              || situation.trials().over().stream()
                  .filter(tried -> tried.step().number() == decision.step())
                  .allMatch(tried -> told(tried.verdict()) == decision.decision());
      if (!stands) {
        return i;
      }
    }
    return decisions().size();
  }

  private Verdict told(Verdict verdict) {
    return Wording.told(situation.plan(), verdict);
  }
}
