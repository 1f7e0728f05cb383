package dev.firstbad.query;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Bisections that can contradict each other: they look for one crash and test one binary.
public final class Found {
  private Found() {}

  /// One that sees its crash on one commit, and finds another one bad or good.
  public static List<Event> bisection(String id, Verdict verdict) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(Kind.CAUSE, "live", null, Terms.DEFAULT, null, null, null, null));
    step(bodies, 1, SelectionReason.ORIGIN, 2, Verdict.BAD);
    step(bodies, 2, SelectionReason.MIDPOINT, 3, verdict);
    return Draft.place(
        bodies.stream().map(Draft::said).toList(), new BisectionId(id), Samples.RECORDED, "/test");
  }

  private static void step(
      List<EventBody> bodies, int step, SelectionReason reason, int commit, Verdict verdict) {
    boolean bad = verdict == Verdict.BAD;
    Signature binary = new Signature(Samples.commit(commit).hex());
    RunResult result =
        bad ? new RunResult(RunOutcome.CRASHED, "WARNING in found_here") : RunResult.OK;
    bodies.add(new RevisionSelected(step, Samples.commit(commit), reason, null, null, ""));
    bodies.add(new BuildFinished(step, BuildResult.BUILT, "gcc", binary, null, null));
    bodies.add(new RunsSummarised(step, result, 10));
    Counts counts = bad ? new Counts(0, 10, 0, 0) : new Counts(10, 0, 0, 0);
    bodies.add(new RevisionJudged(step, verdict, counts, "any-crash", "as the runs"));
  }
}
