package dev.firstbad.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A bisection whose every text tries to be markup, a control sequence, or too long for its place.
public final class Hostile {
  public static final String ID = "hostile";
  public static final String ADDRESS = "\"<b>o'x\"@example.org";
  public static final CommitId COMMIT = new CommitId("ab".repeat(20));
  public static final Signature BINARY = new Signature("cd".repeat(32));
  private static final String MARKUP =
      "<script>alert(1)</script>\u0007 <img src=x onerror=alert(2)>${7*7}{{8*8}} & \"it\" 'is'"
          + " \u001b[31mred\u001b[0m\u0000\u202eesrever\u202c\u0085 ]]> --> </pre></title>";
  private static final String LONG = MARKUP + " " + "x".repeat(400);

  private Hostile() {}

  public static List<Event> events() {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(Kind.CAUSE, "live", null, Terms.DEFAULT, COMMIT, null, null, LONG));
    for (int step = 1; step <= 2; step++) {
      step(bodies, step);
    }
    bodies.add(
        new CommitDescribed(
            COMMIT,
            List.of(),
            List.of(),
            MARKUP + " <eve@example.org>",
            MARKUP,
            Instant.parse("2026-01-01T00:00:00Z"),
            LONG + "\n\n" + MARKUP,
            " " + MARKUP + " | 2 +-\n"));
    bodies.add(
        new RecipientsResolved(
            List.of(new Recipient(ADDRESS, Recipient.Field.TO, MARKUP, MARKUP)),
            RecipientsResolved.Form.TO_AND_CC));
    bodies.add(new CrashReported(null, LONG, List.of(MARKUP), LONG));
    bodies.add(new BisectionConcluded(new Outcome.Culprit(COMMIT, LONG), null, 0.5));
    List<Draft> drafts = bodies.stream().map(Draft::said).toList();
    return Draft.place(drafts, new BisectionId(ID), Instant.parse("2026-01-02T00:00:00Z"), "/test");
  }

  /// Both steps test one binary, and come to different verdicts.
  private static void step(List<EventBody> bodies, int step) {
    bodies.add(new RevisionSelected(step, COMMIT, SelectionReason.MIDPOINT, MARKUP, LONG, LONG));
    bodies.add(new BuildFinished(step, BuildResult.BUILT, MARKUP, BINARY, null, LONG));
    bodies.add(
        new RunFinished(step, 1, new RunResult(RunOutcome.CRASHED, LONG), Duration.ofSeconds(7)));
    bodies.add(new RunFinished(step, 2, RunResult.OK, null));
    Verdict verdict = step == 1 ? Verdict.BAD : Verdict.GOOD;
    bodies.add(new RevisionJudged(step, verdict, new Counts(1, 1, 0, 0), "any-crash", MARKUP));
    bodies.add(new DecisionTaken(step, verdict, "bad", COMMIT, LONG, Answer.NONE));
  }
}
