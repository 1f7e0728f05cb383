package dev.firstbad.streams;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Small bisections, told at random or on demand, over a handful of commits that they share.
final class Tales {
  static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");

  private Tales() {}

  /// A few bisections from their beginnings to various ends.
  static List<Event> random(long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      events.addAll(tell("tale-" + seed + "-" + i, randomBodies(random)));
    }
    return events;
  }

  static List<Event> tell(String id, List<EventBody> bodies) {
    return Draft.place(
        bodies.stream().map(Draft::said).toList(), new BisectionId(id), RECORDED, "/test");
  }

  /// A bisection of one step that blames what it tested.
  static List<EventBody> blaming(int commit) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(started());
    step(bodies, 1, commit, Verdict.BAD);
    bodies.add(culprit(commit));
    return bodies;
  }

  static CommitId commit(int number) {
    return new CommitId("%040x".formatted(number));
  }

  static Signature signature(int number) {
    return new Signature("%064x".formatted(number));
  }

  static EventBody culprit(int commit) {
    return new BisectionConcluded(new Outcome.Culprit(commit(commit), "t" + commit), null, null);
  }

  static EventBody withdrawn(int commit) {
    return new CulpritWithdrawn(commit(commit), "ann@example.org", "no");
  }

  static EventBody confirmed(int commit) {
    return new CulpritConfirmed(commit(commit), "ann@example.org", "yes");
  }

  static EventBody reopened(@Nullable Long after) {
    return new BisectionReopened("ann@example.org", "more", after);
  }

  static BisectionStarted started() {
    return new BisectionStarted(
        Kind.CAUSE, "live", null, Terms.DEFAULT, commit(1), null, null, null);
  }

  static void step(List<EventBody> bodies, int step, int commit, Verdict verdict) {
    bodies.add(
        new RevisionSelected(step, commit(commit), SelectionReason.MIDPOINT, null, null, ""));
    bodies.add(
        new BuildFinished(step, BuildResult.BUILT, "gcc", signature(commit), null, "output"));
    RunResult result =
        verdict == Verdict.BAD ? new RunResult(RunOutcome.CRASHED, "BUG in foo") : RunResult.OK;
    bodies.add(new RunFinished(step, 0, result, null));
    bodies.add(new RevisionJudged(step, verdict, new Counts(1, 0, 0, 0), "any-crash", "so"));
    bodies.add(new DecisionTaken(step, verdict, "good", commit(commit), null, Answer.NONE));
  }

  private static List<EventBody> randomBodies(Random random) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(started());
    int steps = random.nextInt(1, 6);
    for (int step = 1; step <= steps; step++) {
      step(bodies, step, random.nextInt(1, 6), random.nextBoolean() ? Verdict.BAD : Verdict.GOOD);
    }
    for (int words = random.nextInt(5); words > 0; words--) {
      bodies.add(word(random, bodies.size()));
    }
    return bodies;
  }

  private static EventBody word(Random random, int events) {
    int commit = random.nextInt(1, 4);
    return switch (random.nextInt(5)) {
      case 0, 1 -> culprit(commit);
      case 2 -> withdrawn(commit);
      case 3 -> confirmed(commit);
      default -> reopened(random.nextBoolean() ? null : random.nextLong(1, events));
    };
  }
}
