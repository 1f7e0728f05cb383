package dev.firstbad.streams;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Bisections that test the same release and blame one of three commits.
final class Tale {
  private static final Instant RECORDED = Instant.parse("2026-11-22T00:00:00Z");

  private Tale() {}

  static BisectionId id(int number) {
    return new BisectionId("tale-" + number);
  }

  static List<Event> told(int number) {
    int culprit = 1 + number % 3;
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            Kind.CAUSE, "live", null, Terms.DEFAULT, commit(culprit), commit(9), null, null));
    step(bodies, 1, 0, RunResult.OK);
    step(bodies, 2, culprit, new RunResult(RunOutcome.CRASHED, "WARNING in foo"));
    bodies.add(
        new BisectionConcluded(new Outcome.Culprit(commit(culprit), "foo: break it"), null, null));
    return Draft.place(bodies.stream().map(Draft::said).toList(), id(number), RECORDED, "/test");
  }

  private static void step(List<EventBody> bodies, int number, int commit, RunResult result) {
    SelectionReason reason = SelectionReason.MIDPOINT;
    Signature signature = new Signature("%064x".formatted(commit));
    bodies.add(new RevisionSelected(number, commit(commit), reason, null, null, ""));
    bodies.add(new BuildFinished(number, BuildResult.BUILT, "gcc", signature, null, null));
    bodies.add(new RunsSummarised(number, result, 10));
  }

  private static CommitId commit(int number) {
    return new CommitId("%040x".formatted(number));
  }
}
