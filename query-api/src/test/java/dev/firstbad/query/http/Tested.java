package dev.firstbad.query.http;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up bisection as the list of what its tests saw, and the events that tell so. A commit is
/// one binary.
record Tested(String id, String title, List<Step> steps, boolean blames, boolean isPrivate) {
  /// What a test saw.
  enum Saw {
    OK,
    CRASH,
    BOTH,
    NO_BUILD,
    NO_BOOT,
    NOTHING
  }

  /// A test of a commit; whether the search was told of it.
  record Step(int number, String commit, Saw saw, boolean isDecided) {
    boolean isUnusable() {
      return saw == Saw.NO_BUILD || saw == Saw.NO_BOOT;
    }
  }

  static List<Tested> many(long seed) {
    Random random = new Random(seed);
    List<Tested> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<Step> steps = new ArrayList<>();
      for (int step = 1; step <= 1 + random.nextInt(4); step++) {
        int commit = random.nextInt(14);
        Saw saw =
            commit < 5
                ? pick(random, Saw.NO_BUILD, Saw.NO_BOOT, Saw.NOTHING)
                : pick(random, Saw.values());
        steps.add(new Step(step, "%040x".formatted(commit), saw, random.nextInt(4) > 0));
      }
      String title = pick(random, "WARNING in foo", "KASAN: bar");
      many.add(new Tested("t" + i, title, steps, random.nextInt(3) > 0, random.nextInt(5) == 0));
    }
    return many;
  }

  List<Event> events() {
    List<EventBody> bodies = new ArrayList<>();
    steps.forEach(step -> step(bodies, step));
    bodies.add(new CrashReported(null, title, List.of(), null));
    bodies.add(
        new BisectionConcluded(
            blames
                ? new Outcome.Culprit(new CommitId(steps.getFirst().commit()), null)
                : new Outcome.Flake("it comes and goes"),
            null,
            null));
    if (isPrivate) {
      bodies.add(new VisibilityChanged(Visibility.PRIVATE, "ann", "embargo"));
    }
    List<Draft> drafts = bodies.stream().map(Draft::said).toList();
    return Draft.place(drafts, new BisectionId(id), Samples.RECORDED, "/test");
  }

  private void step(List<EventBody> bodies, Step step) {
    int number = step.number();
    CommitId commit = new CommitId(step.commit());
    RunResult crash = new RunResult(RunOutcome.CRASHED, title);
    bodies.add(new RevisionSelected(number, commit, SelectionReason.MIDPOINT, null, null, ""));
    boolean built = step.saw() != Saw.NO_BUILD;
    bodies.add(
        new BuildFinished(
            number,
            built ? BuildResult.BUILT : BuildResult.FAILED,
            "gcc",
            built ? new Signature(step.commit()) : null,
            null,
            null));
    switch (step.saw()) {
      case OK -> bodies.add(new RunsSummarised(number, RunResult.OK, 10));
      case CRASH -> bodies.add(new RunsSummarised(number, crash, null));
      case BOTH -> {
        bodies.add(new RunFinished(number, 0, crash, null));
        bodies.add(new RunFinished(number, 1, RunResult.OK, null));
      }
      case NO_BOOT ->
          bodies.add(
              new RunsSummarised(number, new RunResult(RunOutcome.BOOT_FAILED, "no ssh"), 10));
      case NOTHING, NO_BUILD -> {}
    }
    if (step.isDecided()) {
      bodies.add(new DecisionTaken(number, Verdict.SKIP, "skip", commit, null, Answer.NONE));
    }
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
