package dev.firstbad.query;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up bisections, the same for the same seed: few values of everything, so that filters meet.
public final class Samples {
  public static final Instant RECORDED = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<String> TITLES =
      List.of(
          "KASAN: use-after-free Read in foo_bar",
          "WARNING in foo",
          "BUG: bad unlock balance (100% \"sure\")",
          "INFO: task hung in Bär_%_x");
  private static final List<String> PEOPLE =
      List.of("Ada Ånström <ada@example.org>", "Bob <bob@example.org>", "Eve <eve@Example.com>");
  private static final List<String> SUBJECTS =
      List.of("foo: free it twice", "mm/gup: unlock later", "Merge tag 'net-5.7'");

  private final Random random;

  private Samples(long seed) {
    random = new Random(seed);
  }

  /// Some bisections, one hour after the other, every fourth at the same time as the one before.
  public static List<List<Event>> many(long seed, int count) {
    Samples samples = new Samples(seed);
    List<List<Event>> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant recorded = RECORDED.plus(Duration.ofHours(i - (i % 4 == 3 ? 1 : 0)));
      many.add(Draft.place(samples.one(), new BisectionId(id(seed, i)), recorded, "/test"));
    }
    return many;
  }

  /// The same, but that they tell when they began.
  public static List<List<Event>> begun(List<List<Event>> bisections, Instant at) {
    return bisections.stream()
        .map(events -> events.stream().map(event -> happened(event, at)).toList())
        .toList();
  }

  private static Event happened(Event event, Instant at) {
    return new Event(
        event.id(),
        event.bisection(),
        event.sequence(),
        at,
        event.recordedAt(),
        event.source(),
        event.causation(),
        event.inferred(),
        event.body());
  }

  /// Each of them as it stands.
  public static List<Bisection> folded(List<List<Event>> bisections) {
    return bisections.stream()
        .map(events -> Appraisal.fold(events.getFirst().bisection(), events))
        .toList();
  }

  /// One of 30 commits, two of which always begin alike.
  public static CommitId commit(int number) {
    return new CommitId("%02x".formatted(number % 15).repeat(19) + "%02x".formatted(number % 30));
  }

  private static String id(long seed, int number) {
    return "s%d-%08x%04x".formatted(seed, new Random(seed * 1000 + number).nextInt(), number);
  }

  private List<Draft> one() {
    List<EventBody> bodies = new ArrayList<>();
    Kind kind = pick(List.of(Kind.values()));
    bodies.add(
        new BisectionStarted(
            kind, "live", null, Terms.DEFAULT, anyCommit(), anyCommit(), null, pick(SUBJECTS)));
    int steps = 1 + random.nextInt(5);
    for (int step = 1; step <= steps; step++) {
      step(bodies, step);
    }
    end(bodies, anyCommit());
    return bodies.stream().map(Draft::said).toList();
  }

  private void step(List<EventBody> bodies, int step) {
    CommitId commit = anyCommit();
    String title = pick(SUBJECTS);
    bodies.add(new RevisionSelected(step, commit, SelectionReason.MIDPOINT, null, title, ""));
    Signature signature = new Signature(commit.hex());
    bodies.add(
        new BuildFinished(
            step, BuildResult.BUILT, step % 3 == 0 ? "Clang 11" : "gcc", signature, null, null));
    boolean bad = random.nextBoolean();
    RunResult result = bad ? new RunResult(RunOutcome.CRASHED, pick(TITLES)) : RunResult.OK;
    bodies.add(new RunsSummarised(step, result, random.nextBoolean() ? 10 : null));
    Verdict verdict = bad ? Verdict.BAD : Verdict.GOOD;
    Counts counts = bad ? new Counts(0, 10, 0, 0) : new Counts(10, 0, 0, 0);
    bodies.add(
        new RevisionJudged(
            step, verdict, counts, step == 4 ? "two-rate@1" : "any-crash", "all runs agree"));
    bodies.add(new DecisionTaken(step, verdict, verdict.name(), commit, title, Answer.NONE));
  }

  private void end(List<EventBody> bodies, CommitId commit) {
    Effort effort = new Effort(random.nextInt(20), Duration.ofMinutes(90), null, null);
    Outcome outcome = outcome(commit);
    if (outcome instanceof Outcome.Culprit) {
      bodies.add(described(commit));
      bodies.add(new RecipientsResolved(recipients(), RecipientsResolved.Form.TO_AND_CC));
    }
    switch (random.nextInt(8)) {
      case 0 -> {}
      case 1 -> {
        bodies.add(new BisectionFailed(new Outcome.Failed("no disk"), effort));
        bodies.add(new BisectionReopened("me", "there is a disk now", null));
      }
      case 2 -> bodies.add(new BisectionFailed(new Outcome.Infra("no machine"), effort));
      default -> {
        bodies.add(new CrashReported(null, pick(TITLES), List.of("KASAN"), "a report"));
        bodies.add(new BisectionConcluded(outcome, effort, random.nextDouble()));
      }
    }
  }

  private Outcome outcome(CommitId commit) {
    return switch (random.nextInt(10)) {
      case 0 -> new Outcome.Inconclusive(List.of(commit, anyCommit()));
      case 1 -> new Outcome.Horizon(commit, pick(SUBJECTS), "the crash still happens");
      case 2 -> new Outcome.NotReproduced("the crash wasn't reproduced");
      case 3 -> new Outcome.Flake("it comes and goes");
      case 4 -> new Outcome.Truncated();
      case 5 -> new Outcome.NotConfirmed(commit, pick(SUBJECTS), "its parent crashed too");
      default -> new Outcome.Culprit(commit, pick(SUBJECTS));
    };
  }

  private CommitDescribed described(CommitId commit) {
    return new CommitDescribed(
        commit,
        List.of(),
        List.of(anyCommit()),
        pick(PEOPLE),
        "Mon Mar 2 00:00:00 2020 +0000",
        Instant.parse("2020-03-02T00:00:00Z"),
        pick(SUBJECTS) + "\n\nBecause.\n",
        commit.hex().charAt(39) % 2 == 0
            ? " net/~foo_%.c | 2 +-\n 1 file changed\n"
            : " mm/gup.c | Bin 0 -> 4\n");
  }

  private List<Recipient> recipients() {
    List<Recipient> recipients = new ArrayList<>();
    for (Recipient.Field field : Recipient.Field.values()) {
      String person = pick(PEOPLE);
      String address = person.substring(person.indexOf('<') + 1, person.indexOf('>'));
      recipients.add(new Recipient(address, field, "author", "Author: " + person));
    }
    return recipients;
  }

  private CommitId anyCommit() {
    return commit(random.nextInt(30));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
