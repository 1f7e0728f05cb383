package dev.firstbad.wire;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.Counts;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Host;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One event of each type, with every field set: what the golden bytes say.
final class Samples {
  private static final CommitId BAD = new CommitId("a".repeat(40));
  private static final CommitId GOOD = new CommitId("b".repeat(40));
  private static final Signature BINARY = new Signature("c".repeat(64));
  private static final RunResult CRASH = new RunResult(RunOutcome.CRASHED, "KASAN: use-after-free");
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2).plusNanos(1);
  private static final Effort EFFORT = new Effort(16, TWO_MINUTES, TWO_MINUTES, TWO_MINUTES);
  private static final Instant AT = Instant.parse("2026-11-22T10:11:12.131415Z");

  private static final Answer ANSWER =
      new Answer("Bisecting: 7 left\n", 7, 3, BAD, "foo: break it", true, GOOD, List.of(BAD, GOOD));

  private Samples() {}

  static Stream<Event> events() {
    return bodies().map(Samples::event);
  }

  static Event event(EventBody body) {
    return new Event(
        new EventId("event-1"),
        new BisectionId("0123456789abcdef"),
        17,
        AT.minusSeconds(1),
        AT,
        "/import/syzbot-log",
        new EventId("event-0"),
        true,
        body);
  }

  private static Stream<EventBody> bodies() {
    return Stream.of(
        new BisectionStarted(
            Kind.FIX,
            "syzbot-log",
            "E11",
            new Terms("broken", "fixed"),
            BAD,
            GOOD,
            new Host("ci-1", "2026-11-22 10:11:12 +0000 UTC m=+1.5"),
            "KASAN: use-after-free"),
        new BisectionPlanned("start: HEAD\n", "syzkaller@2024-07-15"),
        new OriginRelocated(GOOD, "foo: break it"),
        new ConfigMinimised(2, List.of("CONFIG_FOO=y", "CONFIG_BAR=m")),
        new RevisionSelected(
            3,
            BAD,
            SelectionReason.REVERT,
            "v6.1",
            "Linux 6.1",
            " with gcc 8.1.0",
            List.of("FOO", "BAR"),
            "contains the culprit with probability 0.52"),
        new BuildFinished(
            3,
            BuildResult.FAILED,
            "gcc 8.1.0",
            BINARY,
            TWO_MINUTES,
            "error: no such file\n",
            "5f127b9eb5058fac"),
        new BootFinished(3, CRASH, TWO_MINUTES),
        new RunFinished(3, 9, CRASH, TWO_MINUTES),
        new RunsSummarised(3, CRASH, 10),
        new CrashReported(3, "KASAN: use-after-free", List.of("KASAN", "UAF"), "BUG: KASAN\n"),
        new RevisionJudged(
            3,
            Verdict.WEAK,
            new Counts(1, 2, 3, 4),
            "syzkaller@2019-03-22",
            "2 of 10 crashed",
            "ca760a134b8cc279",
            new EventId("event-9")),
        new SearchStarted(List.of("--no-checkout", "HEAD"), BAD, List.of(GOOD), ANSWER),
        new DecisionTaken(3, Verdict.SKIP, "skip", BAD, "foo: break it", ANSWER),
        new CommitDescribed(
            BAD,
            List.of(GOOD, BAD),
            List.of(GOOD),
            "Ann <ann@example.org>",
            "Sun Nov 22 10:11:12 2026 +0000",
            AT,
            "foo: break it\n\nWhy not.",
            " foo.c | 2 +-\n"),
        new SignaturesCompared(BAD, BINARY, GOOD, BINARY),
        new RecipientsResolved(
            List.of(
                new Recipient(
                    "ann@example.org",
                    Recipient.Field.TO,
                    "author",
                    "Author: Ann <ann@example.org>"),
                new Recipient("list@example.org", Recipient.Field.CC, "get_maintainer", "L: list")),
            RecipientsResolved.Form.TO_AND_CC),
        new BisectionConcluded(
            new Outcome.NotConfirmed(BAD, "foo: break it", "its parent crashed too"), EFFORT, 0.25),
        new BisectionFailed(new Outcome.Failed("no space left on device"), EFFORT),
        new NoteRecorded(3, "a line that nobody knows\n", true),
        new StepCorrected(3, Verdict.GOOD, "ann@example.org", "the machine was broken"),
        new CulpritConfirmed(BAD, "ann@example.org", "reverting helps"),
        new CulpritWithdrawn(BAD, "ann@example.org", "reverting does not help"),
        new BisectionReopened("/import/syzbot-log", "the log went on", 12L),
        new VisibilityChanged(Visibility.PRIVATE, "ann@example.org", "embargoed until Tuesday"));
  }
}
