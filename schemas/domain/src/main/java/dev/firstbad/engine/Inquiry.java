package dev.firstbad.engine;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Verdict;
import dev.firstbad.search.Pick;
import dev.firstbad.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The dialogue with git's rule of choice: what it was told, and what it answers.
final class Inquiry {
  private final Situation situation;
  private final Wording wording;
  private Search search;

  private Inquiry(Situation situation, Ranging.Ends ends) {
    this.situation = situation;
    this.wording = new Wording(situation);
    this.search = search(situation, ends);
  }

  /// The search before git was told of any revision.
  static Search search(Situation situation, Ranging.Ends ends) {
    Limits limits = situation.plan().limits();
    Search fresh = Search.between(ends.bad(), ends.goods()).skip(limits.skips());
    return limits.firstParent() ? fresh.alongFirstParents() : fresh;
  }

  /// A dialogue that has not begun.
  static Inquiry begun(Situation situation, Ranging.Ends ends) {
    return new Inquiry(situation, ends);
  }

  /// The dialogue that was recorded.
  static Inquiry resumed(
      Situation situation, SearchStarted started, List<DecisionTaken> decisions) {
    CommitId bad = started.bad() == null ? situation.plan().origin().commit() : started.bad();
    Inquiry inquiry = new Inquiry(situation, new Ranging.Ends(bad, started.good()));
    inquiry.hear(started.answer());
    for (DecisionTaken decision : decisions) {
      inquiry.put(decision.decision(), decision.commit());
      inquiry.hear(decision.answer());
    }
    return inquiry;
  }

  /// Why there is nothing to search between these ends.
  Optional<String> obstacle() {
    return dead(situation.terrain().decide(search).pick());
  }

  /// What to record of its beginning.
  List<EventBody> opening() {
    CommitId bad = search.bad();
    List<CommitId> goods = List.copyOf(search.goods());
    return answered(answer -> new SearchStarted(wording.ofStart(bad, goods), bad, goods, answer));
  }

  /// Tells git of a revision; what to record of it.
  List<EventBody> tell(@Nullable Integer step, Verdict decision, CommitId commit) {
    put(decision, commit);
    return answered(answer ->
        new DecisionTaken(
            step, decision, Wording.term(situation.plan(), decision), commit, null, answer));
  }

  List<CommitId> left() {
    return situation.terrain().left(search);
  }

  private List<EventBody> answered(java.util.function.Function<Answer, EventBody> recorded) {
    Pick pick = situation.terrain().decide(search).pick();
    search = search.after(pick);
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(recorded.apply(wording.ofPick(pick)));
    dead(pick)
        .map(error -> new BisectionFailed(new Outcome.Failed(error), situation.effort()))
        .ifPresent(bodies::add);
    return bodies;
  }

  private void put(Verdict decision, CommitId commit) {
    search =
        switch (decision) {
          case GOOD -> search.good(List.of(commit));
          case BAD -> search.bad(commit);
          case SKIP, WEAK -> search.skip(List.of(commit));
        };
  }

  private void hear(Answer answer) {
    CommitId next = answer.next();
    CommitId first = answer.first();
    if (next != null) {
      search =
          search.after(
              answer.mergeBase() ? new Pick.TestMergeBase(next) : new Pick.Test(next, 0, 0));
    } else if (first != null) {
      search = search.after(new Pick.FirstBad(first));
    } else if (!answer.candidates().isEmpty()) {
      search = search.after(new Pick.OnlySkipped(answer.candidates()));
    }
  }

  /// Why the search cannot go on at all.
  private Optional<String> dead(Pick pick) {
    return switch (pick) {
      case Pick.MergeBaseBad(CommitId base) ->
          Optional.of(
              "the merge base %s is %s: what is searched for changed between it and %s"
                  .formatted(base, situation.plan().terms().bad(), search.goods()));
      case Pick.NotAncestors() ->
          Optional.of(
              "some %s revisions are not ancestors of the %s one: perhaps they were swapped"
                  .formatted(situation.plan().terms().good(), situation.plan().terms().bad()));
      case Pick.NoTestable() ->
          Optional.of("no commit between them changes anything at the given paths");
      case Pick.GoodAndBad(CommitId both) ->
          Optional.of(
              "%s was called both %s and %s"
                  .formatted(
                      both, situation.plan().terms().good(), situation.plan().terms().bad()));
      case Pick.Test test -> Optional.empty();
      case Pick.TestMergeBase test -> Optional.empty();
      case Pick.FirstBad first -> Optional.empty();
      case Pick.OnlySkipped skipped -> Optional.empty();
    };
  }
}
