package dev.firstbad.wire;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
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
import dev.firstbad.event.EventBody;
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
import dev.firstbad.event.VisibilityChanged;
import java.io.IOException;

/// The line of every event on the wire: a new event breaks the build until it has one here.
final class EventCodec {
  private EventCodec() {}

  static void write(EventBody body, AvroOut out) throws IOException {
    switch (body) {
      case BisectionStarted b -> out.value(SearchShapes.BISECTION_STARTED, b);
      case BisectionPlanned b -> out.value(SearchShapes.BISECTION_PLANNED, b);
      case OriginRelocated b -> out.value(SearchShapes.ORIGIN_RELOCATED, b);
      case ConfigMinimised b -> out.value(SearchShapes.CONFIG_MINIMISED, b);
      case RevisionSelected b -> out.value(SearchShapes.REVISION_SELECTED, b);
      case BuildFinished b -> out.value(TestShapes.BUILD_FINISHED, b);
      case BootFinished b -> out.value(TestShapes.BOOT_FINISHED, b);
      case RunFinished b -> out.value(TestShapes.RUN_FINISHED, b);
      case RunsSummarised b -> out.value(TestShapes.RUNS_SUMMARISED, b);
      case CrashReported b -> out.value(TestShapes.CRASH_REPORTED, b);
      case RevisionJudged b -> out.value(TestShapes.REVISION_JUDGED, b);
      case SearchStarted b -> out.value(SearchShapes.SEARCH_STARTED, b);
      case DecisionTaken b -> out.value(SearchShapes.DECISION_TAKEN, b);
      case CommitDescribed b -> out.value(SearchShapes.COMMIT_DESCRIBED, b);
      case SignaturesCompared b -> out.value(SearchShapes.SIGNATURES_COMPARED, b);
      case RecipientsResolved b -> out.value(ResultShapes.RECIPIENTS_RESOLVED, b);
      case BisectionConcluded b -> out.value(ResultShapes.BISECTION_CONCLUDED, b);
      case BisectionFailed b -> out.value(ResultShapes.BISECTION_FAILED, b);
      case NoteRecorded b -> out.value(ResultShapes.NOTE_RECORDED, b);
      case StepCorrected b -> out.value(ResultShapes.STEP_CORRECTED, b);
      case CulpritConfirmed b -> out.value(ResultShapes.CULPRIT_CONFIRMED, b);
      case CulpritWithdrawn b -> out.value(ResultShapes.CULPRIT_WITHDRAWN, b);
      case BisectionReopened b -> out.value(ResultShapes.BISECTION_REOPENED, b);
      case VisibilityChanged b -> out.value(ResultShapes.VISIBILITY_CHANGED, b);
    }
  }

  /// Reads the body of the event of this name; throws [UnknownType] where there is none.
  static EventBody read(String name, AvroIn in) throws IOException {
    return switch (name) {
      case "BisectionStarted" -> in.value(SearchShapes.BISECTION_STARTED);
      case "BisectionPlanned" -> in.value(SearchShapes.BISECTION_PLANNED);
      case "OriginRelocated" -> in.value(SearchShapes.ORIGIN_RELOCATED);
      case "ConfigMinimised" -> in.value(SearchShapes.CONFIG_MINIMISED);
      case "RevisionSelected" -> in.value(SearchShapes.REVISION_SELECTED);
      case "BuildFinished" -> in.value(TestShapes.BUILD_FINISHED);
      case "BootFinished" -> in.value(TestShapes.BOOT_FINISHED);
      case "RunFinished" -> in.value(TestShapes.RUN_FINISHED);
      case "RunsSummarised" -> in.value(TestShapes.RUNS_SUMMARISED);
      case "CrashReported" -> in.value(TestShapes.CRASH_REPORTED);
      case "RevisionJudged" -> in.value(TestShapes.REVISION_JUDGED);
      case "SearchStarted" -> in.value(SearchShapes.SEARCH_STARTED);
      case "DecisionTaken" -> in.value(SearchShapes.DECISION_TAKEN);
      case "CommitDescribed" -> in.value(SearchShapes.COMMIT_DESCRIBED);
      case "SignaturesCompared" -> in.value(SearchShapes.SIGNATURES_COMPARED);
      case "RecipientsResolved" -> in.value(ResultShapes.RECIPIENTS_RESOLVED);
      case "BisectionConcluded" -> in.value(ResultShapes.BISECTION_CONCLUDED);
      case "BisectionFailed" -> in.value(ResultShapes.BISECTION_FAILED);
      case "NoteRecorded" -> in.value(ResultShapes.NOTE_RECORDED);
      case "StepCorrected" -> in.value(ResultShapes.STEP_CORRECTED);
      case "CulpritConfirmed" -> in.value(ResultShapes.CULPRIT_CONFIRMED);
      case "CulpritWithdrawn" -> in.value(ResultShapes.CULPRIT_WITHDRAWN);
      case "BisectionReopened" -> in.value(ResultShapes.BISECTION_REOPENED);
      case "VisibilityChanged" -> in.value(ResultShapes.VISIBILITY_CHANGED);
      default -> throw new UnknownType(name);
    };
  }
}
