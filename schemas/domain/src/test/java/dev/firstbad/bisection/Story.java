package dev.firstbad.bisection;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
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

/// A small bisection told event by event: origin bad, release good, two search steps, a culprit.
public final class Story {
  public static final BisectionId ID = new BisectionId("story");
  static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");
  public static final CommitId CULPRIT = commit('c');
  static final RunResult CRASH = new RunResult(RunOutcome.CRASHED, "WARNING in foo");

  private Story() {}

  public static List<Event> told() {
    return place(bodies());
  }

  public static List<Event> place(List<EventBody> bodies) {
    return Draft.place(bodies.stream().map(Draft::said).toList(), ID, RECORDED, "/test");
  }

  /// Another event in the place of one, recorded before it by its own word.
  static Event rival(Event event, EventBody body) {
    return new Event(
        new EventId("rival"),
        event.bisection(),
        event.sequence(),
        null,
        event.recordedAt().minusSeconds(1),
        event.source(),
        null,
        false,
        body);
  }

  public static List<EventBody> bodies() {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            Kind.CAUSE, "live", null, Terms.DEFAULT, commit('a'), commit('f'), null, null));
    step(bodies, 1, 'a', SelectionReason.ORIGIN, Verdict.BAD);
    step(bodies, 2, 'b', SelectionReason.RELEASE, Verdict.GOOD);
    step(bodies, 3, 'c', SelectionReason.MIDPOINT, Verdict.BAD);
    bodies.add(decision(3, 'c', Verdict.BAD));
    step(bodies, 4, 'd', SelectionReason.MIDPOINT, Verdict.GOOD);
    bodies.add(decision(4, 'd', Verdict.GOOD));
    bodies.add(
        new BisectionConcluded(
            new Outcome.Culprit(CULPRIT, "foo: break it"),
            new Effort(4, Duration.ofHours(1), null, null),
            null));
    return bodies;
  }

  static void step(
      List<EventBody> bodies, int number, char commit, SelectionReason reason, Verdict verdict) {
    bodies.add(new RevisionSelected(number, commit(commit), reason, null, null, ""));
    bodies.add(
        new BuildFinished(
            number, BuildResult.BUILT, "gcc", new Signature(hex(commit)), null, null));
    RunResult result = verdict == Verdict.BAD ? CRASH : RunResult.OK;
    bodies.add(new RunsSummarised(number, result, 10));
    bodies.add(
        new RevisionJudged(number, verdict, new Counts(10, 0, 0, 0), "any-crash", "as the runs"));
  }

  static DecisionTaken decision(int step, char commit, Verdict verdict) {
    return new DecisionTaken(step, verdict, verdict.name(), commit(commit), null, Answer.NONE);
  }

  static RunFinished run(int step, int index, RunResult result) {
    return new RunFinished(step, index, result, null);
  }

  public static CommitId commit(char digit) {
    return new CommitId(hex(digit));
  }

  private static String hex(char digit) {
    return String.valueOf(digit).repeat(40);
  }
}
