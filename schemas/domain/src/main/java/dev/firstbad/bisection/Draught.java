package dev.firstbad.bisection;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Effort;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A bisection while it is being folded: the one mutable form of it, never seen outside a fold, so
/// that folding a long record copies nothing.
final class Draught {
  private final BisectionId id;
  private State state = State.RUNNING;
  @Nullable BisectionStarted started;
  @Nullable OriginRelocated relocated;
  private @Nullable SearchStarted search;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Outcome concluded;
  private @Nullable Effort effort;
  @Nullable CommitDescribed culprit;
  @Nullable SignaturesCompared signatures;
  private @Nullable CrashReported crash;
  @Nullable RecipientsResolved recipients;
  @Nullable Review review;
  private @Nullable Double errorProbability;
  @Nullable Assessment assessment;
  Visibility visibility = Visibility.PUBLIC;
  History history = History.EMPTY;

  Draught(BisectionId id) {
    this.id = id;
  }

  Draught(Bisection bisection) {
    id = bisection.id();
    state = bisection.state();
    started = bisection.started();
    relocated = bisection.relocated();
    search = bisection.search();
    steps.addAll(bisection.steps());
    concluded = bisection.concluded();
    effort = bisection.effort();
    culprit = bisection.culprit();
    signatures = bisection.signatures();
    crash = bisection.crash();
    recipients = bisection.recipients();
    review = bisection.review();
    errorProbability = bisection.errorProbability();
    assessment = bisection.assessment();
    visibility = bisection.visibility();
    history = bisection.history();
  }

  Bisection bisection() {
    return new Bisection(
        id,
        state,
        started,
        relocated,
        search,
        steps,
        concluded,
        effort,
        culprit,
        signatures,
        crash,
        recipients,
        review,
        errorProbability,
        assessment,
        visibility,
        history);
  }

  void open(long sequence, RevisionSelected revision) {
    if (indexOf(revision.step()) < 0) {
      steps.add(Step.opened(sequence, revision));
    }
  }

  /// Changes a step; one whose opening is missing from the record changes nothing.
  void change(@Nullable Integer number, UnaryOperator<Step> change) {
    int index = number == null ? -1 : indexOf(number);
    if (index >= 0) {
      Step step = change.apply(steps.get(index));
      steps.set(index, step);
      noticeCrash(step);
    }
  }

  private int indexOf(int number) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  /// Until the conclusion names a crash, the latest that a step saw stands for the bisection.
  private void noticeCrash(Step step) {
    RunResult last = step.lastResult();
    if (last != null && last.outcome() == RunOutcome.CRASHED && step.crash() == null) {
      crash = new CrashReported(step.number(), last.title(), List.of(), null);
    }
  }

  void crashed(CrashReported reported) {
    crash = reported;
    change(reported.step(), step -> step.with(reported));
  }

  /// A search that begins again has told git nothing yet.
  void began(SearchStarted start) {
    search = start;
    steps.replaceAll(Step::undecided);
  }

  void decided(DecisionTaken decision) {
    change(decision.step(), step -> step.with(decision));
  }

  void concluded(BisectionConcluded end) {
    state = State.CONCLUDED;
    concluded = end.outcome();
    effort = end.effort();
    errorProbability = end.errorProbability();
  }

  void failed(BisectionFailed end) {
    state = State.FAILED;
    concluded = end.outcome();
    effort = end.effort();
  }

  /// Of a log that only goes on otherwise behind its conclusion, the conclusion stands.
  void reopened(BisectionReopened word) {
    if (word.after() != null && concluded != null) {
      return;
    }
    state = State.REOPENED;
    concluded = null;
    effort = null;
    errorProbability = null;
    review = null;
  }
}
