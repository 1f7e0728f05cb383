package dev.firstbad.log;

import dev.firstbad.event.Answer;
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
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.VisibilityChanged;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a log means, a line per event, short enough to be read by people.
///
/// `first-last` are the lines it stands in; `?` marks what was inferred, `^n` what hangs on the
/// n-th event; commits and signatures are cut to their first two digits.
final class Meaning {
  private Meaning() {}

  static String of(ParsedLog log) {
    StringBuilder text = new StringBuilder(log.era()).append('\n');
    for (ParsedLog.Entry entry : log.entries()) {
      Draft draft = entry.draft();
      String marks = (draft.inferred() ? "?" : "") + (draft.cause() < 0 ? "" : "^" + draft.cause());
      text.append(
          "%d-%d%s %s\n"
              .formatted(
                  entry.first(), entry.last(), marks, of(draft.body()).replace("\n", "\\n")));
    }
    for (ParsedLog.Check check : log.checks()) {
      text.append(
          "%d told %s, derived %s\n".formatted(check.line(), check.written(), check.derived()));
    }
    log.warnings().forEach(warning -> text.append(warning).append('\n'));
    return text.toString();
  }

  private static String of(EventBody event) {
    return switch (event) {
      case BisectionStarted it ->
          "started %s %s from %s tool %s host %s"
              .formatted(it.kind(), it.era(), id(it.start()), id(it.tool()), it.host());
      case BisectionPlanned it -> "planned by %s: '%s'".formatted(it.policy(), it.plan());
      case OriginRelocated it -> "relocated %s '%s'".formatted(id(it.to()), it.title());
      case ConfigMinimised it -> "minimised %d %s".formatted(it.options(), it.suspects());
      case RevisionSelected it ->
          "#%d %s %s release %s title '%s' announced '%s'"
              .formatted(
                  it.step(),
                  it.reason(),
                  id(it.commit()),
                  it.release(),
                  it.title(),
                  it.announced());
      case BuildFinished it ->
          "#%d %s by '%s' signature %s text '%s'"
              .formatted(
                  it.step(),
                  it.result(),
                  it.compiler(),
                  it.signature() == null ? null : it.signature().hex().substring(0, 2),
                  it.text());
      case BootFinished it -> "#%d booted %s".formatted(it.step(), result(it.result()));
      case RunFinished it -> "#%d run %d %s".formatted(it.step(), it.index(), result(it.result()));
      case RunsSummarised it -> "#%d all runs %s".formatted(it.step(), result(it.result()));
      case CrashReported it ->
          "#%s crash '%s' types %s report '%s'"
              .formatted(it.step(), it.title(), it.types(), it.report());
      case RevisionJudged it ->
          "#%d judged %s by %s: %s".formatted(it.step(), it.verdict(), it.policy(), it.counts());
      case SearchStarted it ->
          "search bad %s good %s %s".formatted(id(it.bad()), ids(it.good()), answer(it.answer()));
      case DecisionTaken it ->
          "#%s told %s of %s %s"
              .formatted(it.step(), it.decision(), id(it.commit()), answer(it.answer()));
      case CommitDescribed it ->
          "commit %s merge of %s by %s at %s: '%s' changes '%s'"
              .formatted(
                  id(it.commit()),
                  ids(it.mergeOf()),
                  it.author(),
                  it.authoredAt(),
                  it.message(),
                  it.changes());
      case SignaturesCompared it ->
          "compared %s with parent %s: same %s"
              .formatted(id(it.culprit()), id(it.parent()), it.same());
      case RecipientsResolved it ->
          "recipients "
              + it.recipients().stream()
                  .map(each -> each.field() + " " + each.address() + " (" + each.rule() + ")")
                  .collect(Collectors.joining(", "));
      case BisectionConcluded it ->
          "concluded %s effort %s error %s"
              .formatted(outcome(it.outcome()), it.effort(), it.errorProbability());
      case BisectionFailed it ->
          "failed %s effort %s".formatted(outcome(it.outcome()), it.effort());
      case NoteRecorded it -> "#%s note '%s'".formatted(it.step(), it.text());
      case StepCorrected it -> it.toString();
      case CulpritConfirmed it -> it.toString();
      case CulpritWithdrawn it -> it.toString();
      case BisectionReopened it -> it.toString();
      case VisibilityChanged it -> it.toString();
    };
  }

  private static String result(RunResult result) {
    return result.outcome() + (result.title().isEmpty() ? "" : " " + result.title());
  }

  private static String answer(Answer answer) {
    return "left %s steps %s next %s '%s' base %s first %s candidates %s"
        .formatted(
            answer.left(),
            answer.steps(),
            id(answer.next()),
            answer.nextTitle(),
            answer.mergeBase(),
            id(answer.first()),
            ids(answer.candidates()));
  }

  private static String outcome(Outcome outcome) {
    String detail =
        switch (outcome) {
          case Outcome.Culprit it -> id(it.commit()) + " '" + it.title() + "'";
          case Outcome.Inconclusive it -> ids(it.candidates());
          case Outcome.Horizon it ->
              "%s '%s': %s".formatted(id(it.commit()), it.title(), it.statement());
          case Outcome.NotConfirmed it -> id(it.commit()) + ": " + it.statement();
          case Outcome.NotReproduced it -> it.statement();
          case Outcome.Flake it -> it.statement();
          case Outcome.Failed it -> it.error();
          case Outcome.Infra it -> it.error();
          case Outcome.Truncated it -> "";
        };
    return outcome.type() + " " + detail.replaceAll("([0-9a-f]{2})[0-9a-f]{38}", "$1");
  }

  private static String ids(Collection<CommitId> commits) {
    return commits.stream().map(Meaning::id).collect(Collectors.joining(" ", "[", "]"));
  }

  private static String id(@Nullable CommitId commit) {
    return commit == null ? "-" : commit.hex().substring(0, 2);
  }
}
