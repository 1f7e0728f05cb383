package dev.firstbad.engine;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A search that is driven over a drawn history, in which tests fail by chance: the same chance for
/// the same run of the same revision.
final class Hunt {
  private static final BisectionId ID = new BisectionId("hunt");
  private static final int MOST_ACTS = 20_000;

  private final DrawnHistory history;
  private final Plan plan;
  private final Failing failing;
  private final Random disorder = new Random(1);
  private final List<Event> events = new ArrayList<>();
  private final Map<CommitId, Integer> runs = new HashMap<>();
  private Consumer<Hunt> meddling = hunt -> {};

  /// How tests fail.
  ///
  /// @param culprit what changes the rate; none if it is not in the history
  /// @param unbuildable commits that do not build
  record Failing(int culprit, double with, double without, List<Integer> unbuildable, long seed) {
    static Failing from(int culprit, double with, double without, long seed) {
      return new Failing(culprit, with, without, List.of(), seed);
    }
  }

  Hunt(DrawnHistory history, Plan plan, Failing failing) {
    this.history = history;
    this.plan = plan;
    this.failing = failing;
    record(
        new BisectionStarted(
            plan.kind(), "live", "E11", plan.terms(), plan.origin().commit(), null, null, "it"));
  }

  /// With something that happens before each act.
  Hunt meddled(Consumer<Hunt> meddling) {
    this.meddling = meddling;
    return this;
  }

  /// Drives the search to its end, as if another engine took over after each act: it is asked of
  /// events that come out of order, some of them twice.
  Bisection runByManyEngines() {
    return run(this::shuffled);
  }

  /// Drives the search to its end.
  Bisection run() {
    return run(() -> events);
  }

  /// Drives the search to its end, and says what came of it.
  Outcome outcome() {
    return Objects.requireNonNull(run().outcome());
  }

  private Bisection run(Supplier<List<Event>> recorded) {
    for (int acts = 0; acts < MOST_ACTS; acts++) {
      meddling.accept(this);
      Act act = Engine.next(plan, history.terrain(), course(recorded.get()));
      if (act instanceof Act.End) {
        return bisection();
      }
      perform(act);
    }
    throw new AssertionError("it does not end: " + events.getLast());
  }

  Bisection bisection() {
    return course(events).bisection();
  }

  List<EventBody> bodies() {
    return events.stream().map(Event::body).toList();
  }

  /// How many runs were made.
  int cost() {
    return Math.toIntExact(bodies().stream().filter(RunFinished.class::isInstance).count());
  }

  void record(EventBody body) {
    long sequence = events.size() + 1L;
    EventId id = new EventId(new UUID(0, sequence).toString());
    events.add(
        new Event(id, ID, sequence, Instant.EPOCH, Instant.EPOCH, "/run", null, false, body));
  }

  private void perform(Act act) {
    switch (act) {
      case Act.Tell(List<EventBody> bodies) -> bodies.forEach(this::record);
      case Act.Build(Act.Subject subject) -> record(built(subject));
      case Act.Boot boot -> throw new AssertionError("nothing boots here");
      case Act.Run(Act.Subject subject, List<Integer> indices) ->
          indices.forEach(index -> record(ran(subject, index)));
      case Act.Quote quote ->
          record(new CrashReported(quote.step(), quote.title(), quote.types(), "a report\n"));
      case Act.Describe describe -> {
        record(history.describe(describe.commit()));
        describe.then().forEach(this::record);
      }
      case Act.Conclude(CommitDescribed culprit, boolean asks) ->
          Engine.conclusion(plan, history.terrain(), course(events), culprit, List.of())
              .forEach(this::record);
      case Act.End end -> {}
    }
  }

  private BuildFinished built(Act.Subject subject) {
    boolean builds = !failing.unbuildable().contains(history.number(subject.commit()));
    return new BuildFinished(
        subject.step(),
        builds ? BuildResult.BUILT : BuildResult.FAILED,
        null,
        null,
        Duration.ofSeconds(60),
        null);
  }

  private RunFinished ran(Act.Subject subject, int index) {
    int before = runs.merge(subject.commit(), 1, Integer::sum);
    int number = history.number(subject.commit());
    double rate = history.contains(number, failing.culprit()) ? failing.with() : failing.without();
    SplittableRandom chance =
        new SplittableRandom(failing.seed() * 31_000_003 + number * 7_001L + before);
    RunResult result =
        chance.nextDouble() < rate ? new RunResult(RunOutcome.CRASHED, "it") : RunResult.OK;
    return new RunFinished(subject.step(), index, result, Duration.ofSeconds(10));
  }

  private List<Event> shuffled() {
    List<Event> shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, events.size() / 3));
    Collections.shuffle(shuffled, disorder);
    return shuffled;
  }

  private static Course course(List<Event> events) {
    return Course.of(ID, events);
  }
}
