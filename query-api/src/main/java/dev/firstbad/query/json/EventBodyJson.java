package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
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

/// What happened, with the fields of its record.
final class EventBodyJson {
  private EventBodyJson() {}

  static ObjectNode of(EventBody body) {
    return switch (body) {
      case BisectionStarted started -> StartJson.of(started);
      case BisectionPlanned planned -> StartJson.of(planned);
      case OriginRelocated relocated -> StartJson.of(relocated);
      case ConfigMinimised minimised -> StartJson.of(minimised);
      case SearchStarted search -> StartJson.of(search);
      case RevisionSelected revision -> TestJson.of(revision);
      case BuildFinished build -> TestJson.of(build);
      case BootFinished boot -> TestJson.of(boot);
      case RunFinished run -> TestJson.of(run);
      case RunsSummarised runs -> TestJson.of(runs);
      case CrashReported crash -> TestJson.of(crash);
      case RevisionJudged judged -> OpinionJson.of(judged);
      case DecisionTaken decision -> OpinionJson.of(decision);
      case StepCorrected corrected -> OpinionJson.of(corrected);
      case CulpritConfirmed said -> said(said.commit(), said.author(), said.reason());
      case CulpritWithdrawn said -> said(said.commit(), said.author(), said.reason());
      case CommitDescribed commit -> ResultJson.of(commit);
      case SignaturesCompared compared -> ResultJson.of(compared);
      case RecipientsResolved recipients -> RecipientsJson.inOrder(recipients);
      case BisectionConcluded end -> ResultJson.of(end);
      case BisectionFailed end -> ResultJson.of(end);
      case NoteRecorded note -> of(note);
      case BisectionReopened reopened -> of(reopened);
      case VisibilityChanged changed -> of(changed);
    };
  }

  private static ObjectNode said(CommitId commit, String author, String reason) {
    return new Fields().text("commit", commit).text("author", author).text("reason", reason).done();
  }

  private static ObjectNode of(NoteRecorded note) {
    return new Fields()
        .number("step", note.step())
        .text("text", note.text())
        .truth("unfinished", note.unfinished())
        .done();
  }

  private static ObjectNode of(BisectionReopened reopened) {
    return new Fields()
        .text("author", reopened.author())
        .text("reason", reopened.reason())
        .number("after", reopened.after())
        .done();
  }

  private static ObjectNode of(VisibilityChanged changed) {
    return new Fields()
        .word("visibility", changed.visibility())
        .text("author", changed.author())
        .text("reason", changed.reason())
        .done();
  }
}
