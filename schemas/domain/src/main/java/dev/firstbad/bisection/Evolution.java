package dev.firstbad.bisection;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Timeline;
import dev.firstbad.event.VisibilityChanged;
import java.util.Collection;
import java.util.List;

/// The one fold: what an event makes of a bisection. Total and silent, the same for live events and
/// for replay.
public final class Evolution {
  private Evolution() {}

  /// The state of a bisection of which nothing is known yet.
  public static Bisection initial(BisectionId id) {
    return new Draught(id).bisection();
  }

  /// The state after one more event. An event whose sequence is not above the last one changes
  /// nothing: it is a duplicate, or late, and a late one needs [#fold]. So does a
  /// [BisectionReopened] that sets events aside, for a state does not say how it came about.
  public static Bisection evolve(Bisection bisection, Event event) {
    Draught draught = new Draught(bisection);
    apply(draught, event);
    return draught.bisection();
  }

  /// The state after all these events, in whatever order and however often they came.
  public static Bisection fold(BisectionId id, Collection<Event> events) {
    Draught draught = new Draught(id);
    List<Event> ordered = Timeline.ordered(events);
    Timeline.effective(ordered).forEach(event -> apply(draught, event));
    draught.history = History.of(ordered);
    return draught.bisection();
  }

  private static void apply(Draught draught, Event event) {
    if (event.sequence() <= draught.history.sequence()) {
      return;
    }
    draught.history = draught.history.with(event);
    draught.assessment = null; // it was of another state
    switch (event.body()) {
      case BisectionStarted started -> draught.started = started;
      case BisectionPlanned planned -> {}
      case OriginRelocated relocated -> draught.relocated = relocated;
      case ConfigMinimised minimised -> {}
      case NoteRecorded note -> {}
      case RevisionSelected revision -> draught.open(event.sequence(), revision);
      case BuildFinished build -> draught.change(build.step(), step -> step.with(build));
      case BootFinished boot -> draught.change(boot.step(), step -> step.with(boot));
      case RunFinished run -> draught.change(run.step(), step -> step.with(run));
      case RunsSummarised runs -> draught.change(runs.step(), step -> step.with(runs));
      case CrashReported crash -> draught.crashed(crash);
      case RevisionJudged judged -> draught.change(judged.step(), step -> step.with(judged));
      case SearchStarted search -> draught.began(search);
      case DecisionTaken decision -> draught.decided(decision);
      case CommitDescribed commit -> draught.culprit = commit;
      case SignaturesCompared signatures -> draught.signatures = signatures;
      case RecipientsResolved recipients -> draught.recipients = recipients;
      case BisectionConcluded end -> draught.concluded(end);
      case BisectionFailed end -> draught.failed(end);
      case StepCorrected word -> draught.change(word.step(), step -> step.with(word));
      case CulpritConfirmed word -> draught.review = Review.of(word);
      case CulpritWithdrawn word -> draught.review = Review.of(word);
      case BisectionReopened reopened -> draught.reopened(reopened);
      case VisibilityChanged word -> draught.visibility = word.visibility();
    }
  }
}
