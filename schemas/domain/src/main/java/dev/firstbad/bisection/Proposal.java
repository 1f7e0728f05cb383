package dev.firstbad.bisection;

import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.event.Word;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a person wants to say of a bisection. What it changes is for [Evolution] to tell; here it
/// is only decided whether it can be said.
public sealed interface Proposal {
  /// The verdict on a step is another one.
  record Correct(int step, Verdict verdict) implements Proposal {}

  /// The culprit is right.
  record Confirm() implements Proposal {}

  /// The culprit is wrong.
  record Withdraw() implements Proposal {}

  /// The search goes on.
  record Reopen() implements Proposal {}

  /// Others may see the bisection from now on.
  record Show(Visibility visibility) implements Proposal {}

  /// Decides in a state of the bisection.
  default Ruling on(Bisection bisection, String author, String reason) {
    return switch (this) {
      case Correct(int step, Verdict verdict) ->
          correct(bisection, new StepCorrected(step, verdict, author, reason));
      case Confirm confirm ->
          reviewed(bisection, commit -> new CulpritConfirmed(commit, author, reason));
      case Withdraw withdraw ->
          reviewed(bisection, commit -> new CulpritWithdrawn(commit, author, reason));
      case Reopen reopen -> reopened(bisection, new BisectionReopened(author, reason, null));
      case Show(Visibility visibility) ->
          once(
              bisection.visibility() == visibility,
              new VisibilityChanged(visibility, author, reason));
    };
  }

  private static Ruling correct(Bisection bisection, StepCorrected word) {
    Told told =
        Told.all(bisection).stream()
            .filter(each -> each.step().number() == word.step())
            .findFirst()
            .orElse(null);
    if (told == null) {
      return new Ruling.Refused("step", "there is no step " + word.step() + steps(bisection));
    }
    StepCorrected before = told.step().correction();
    if (before == null) {
      return stands(told, word.verdict()) ? already(word, "") : new Ruling.Recorded(word);
    }
    if (before.verdict() != word.verdict()) {
      return new Ruling.Recorded(word);
    }
    return before.author().equals(word.author())
        ? new Ruling.Known(word)
        : already(word, " by " + before.author() + "'s word");
  }

  /// Whether all that is known of a step says so.
  private static boolean stands(Told told, Verdict verdict) {
    boolean judgedSo = told.step().judged() == null || told.step().judged().verdict() == verdict;
    return told.before() == verdict && judgedSo;
  }

  private static Ruling already(StepCorrected word, String because) {
    return new Ruling.Refused(
        "verdict",
        "step %d is %s already%s".formatted(word.step(), Word.of(word.verdict()), because));
  }

  private static String steps(Bisection bisection) {
    return bisection.steps().isEmpty()
        ? ": nothing was tested yet"
        : ", but 1 to " + bisection.steps().getLast().number();
  }

  private static Ruling reviewed(Bisection bisection, Function<CommitId, EventBody> word) {
    Outcome outcome = bisection.outcome();
    if (!(outcome instanceof Outcome.Culprit(CommitId commit, var title))) {
      String how = outcome == null ? "it is " + Word.of(bisection.state()) : outcome.type();
      return new Ruling.Refused(null, "it names no culprit: " + how);
    }
    EventBody body = word.apply(commit);
    return once(isLastSaid(bisection.review(), body), body);
  }

  private static boolean isLastSaid(@Nullable Review before, EventBody body) {
    Review word =
        switch (body) {
          case CulpritConfirmed said -> Review.of(said);
          case CulpritWithdrawn said -> Review.of(said);
          case EventBody other -> null;
        };
    return before != null && word != null && before.says(word);
  }

  private static Ruling reopened(Bisection bisection, BisectionReopened word) {
    return bisection.state() == State.RUNNING
        ? new Ruling.Refused(null, "it has not ended")
        : once(bisection.state() == State.REOPENED, word);
  }

  private static Ruling once(boolean known, EventBody body) {
    return known ? new Ruling.Known(body) : new Ruling.Recorded(body);
  }
}
