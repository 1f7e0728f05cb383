package dev.firstbad.log;

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
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.log.Dispatch.CrashLine;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Prologue.ReidentifiedLine;
import dev.firstbad.log.Prologue.ToolLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.MinimisedLine;
import dev.firstbad.log.Search.StartLine;
import dev.firstbad.log.Selection.HeadLine;
import dev.firstbad.log.Selection.MergeBaseLine;
import dev.firstbad.log.Selection.ParentLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CompilerLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import dev.firstbad.log.Testing.TestFailedLine;
import org.jspecify.annotations.Nullable;

/// Events to text, one after the other, in the words of the bisection's era.
///
/// It is told every event, those that a note stands for too: what it remembers of them (kind, era,
/// announced compiler) decides the words of later ones.
final class Printer {
  private static final String WITH = " with ";

  private Kind kind = Kind.CAUSE;
  private @Nullable String era;
  private String announced = "";
  private boolean searching;

  /// The lines that tell of this event; none for events that logs do not know.
  String print(EventBody event) {
    return switch (event) {
      case BisectionStarted started -> started(started);
      case BisectionPlanned plan -> "";
      case OriginRelocated moved -> new ReidentifiedLine(moved.to(), moved.title()).text();
      case ConfigMinimised config -> new MinimisedLine(config.options(), config.suspects()).text();
      case RevisionSelected revision -> revision(revision);
      case BuildFinished build -> build(build);
      case BootFinished boot -> boot(boot);
      case RunFinished run -> new RunLine(run.index(), run.result(), "E0".equals(era)).text();
      case RunsSummarised runs -> new AllRunsLine(runs.result()).text();
      case CrashReported crash -> crash(crash);
      case SearchStarted search -> search(search);
      case DecisionTaken git ->
          new DecisionLine(git.term(), git.commit()).text() + git.answer().text();
      case CommitDescribed commit -> CommitText.format(commit);
      case SignaturesCompared compared -> EndPrinter.print(compared);
      case RecipientsResolved recipients -> EndPrinter.print(recipients);
      case BisectionConcluded end -> EndPrinter.print(end.outcome(), end.effort(), kind);
      case BisectionFailed end -> EndPrinter.print(end.outcome(), end.effort(), kind);
      case NoteRecorded note -> note.text();
      case RevisionJudged opinion -> "";
      case StepCorrected word -> "";
      case CulpritConfirmed word -> "";
      case CulpritWithdrawn word -> "";
      case BisectionReopened word -> "";
      case VisibilityChanged word -> "";
    };
  }

  private String started(BisectionStarted started) {
    kind = started.kind();
    era = started.era();
    boolean early = Era.last(era).compareTo(Era.E1) <= 0;
    String host = started.host() == null ? "" : new HostLine(started.host()).text();
    String mode = started.start() == null ? "" : new ModeLine(kind, early, started.start()).text();
    return host + mode + (started.tool() == null ? "" : new ToolLine(started.tool()).text());
  }

  private String revision(RevisionSelected revision) {
    announced = revision.announced();
    return choice(revision) + new TestLine(revision.commit(), revision.announced()).text();
  }

  private String choice(RevisionSelected revision) {
    String release = revision.release();
    String title = revision.title();
    return switch (revision.reason()) {
      case ORIGIN ->
          Era.first(era).compareTo(Era.E8) < 0 ? "" : new EnsuringLine(revision.commit()).text();
      case RELEASE -> release == null ? "" : new ReleaseLine(release).text();
      case HEAD -> new HeadLine(revision.commit()).text();
      case PARENT -> new ParentLine(revision.commit()).text();
      case MERGE_BASE ->
          title == null || searching
              ? ""
              : new MergeBaseLine(revision.commit(), title, true).text();
      case CONFIG, MIDPOINT, CONFIRMATION, REVERT, AUXILIARY -> "";
    };
  }

  private String build(BuildFinished build) {
    String compiler = build.compiler();
    return (compiler == null || announced.equals(WITH + compiler)
            ? ""
            : new CompilerLine(compiler).text())
        + (build.signature() == null ? "" : new SignatureLine(build.signature()).text())
        + (build.text() == null ? "" : build.text());
  }

  private static String boot(BootFinished boot) {
    return boot.result().outcome() == RunOutcome.OK
        ? ""
        : new TestFailedLine(TestFailedLine.START, boot.result().title()).text();
  }

  private static String crash(CrashReported crash) {
    return crash.step() == null
        ? new CrashLine(crash.title()).text() + (crash.report() == null ? "" : crash.report())
        : new CrashTypesLine(crash.title(), crash.types()).text();
  }

  private String search(SearchStarted search) {
    searching = true;
    return new StartLine(search.arguments()).text() + search.answer().text();
  }
}
