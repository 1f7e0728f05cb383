package dev.firstbad.producer.drive;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Terrain;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Timeline;
import dev.firstbad.producer.intake.Append;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One search in the record, from its beginning or from where it was left.
public final class Session {
  private final Ledger ledger;

  /// @param record where its events go
  public Session(Append record, BisectionId id, InstantSource clock) {
    this.ledger = new Ledger(record, id, clock);
    ledger.open();
  }

  public BisectionId id() {
    return ledger.id();
  }

  /// What is recorded of it.
  public List<Event> events() {
    return ledger.events();
  }

  /// Records how it begins: what is searched, and by which plan.
  ///
  /// @throws IllegalStateException if it has begun already
  public void begin(List<EventBody> beginning) {
    if (!ledger.events().isEmpty()) {
      throw new IllegalStateException("the search has begun already");
    }
    ledger.decide(beginning);
  }

  /// The plan it is driven by; empty where the record has none, as of an imported log.
  public Optional<BisectionPlanned> plan() {
    return Timeline.effective(ledger.events()).stream()
        .map(Event::body)
        .filter(BisectionPlanned.class::isInstance)
        .map(BisectionPlanned.class::cast)
        .reduce((earlier, later) -> later);
  }

  /// Its outcome; empty while it runs.
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(ledger.course().bisection().outcome());
  }

  /// Whether it ended without a result, or somebody said something after its end: then it can go
  /// on.
  public boolean canGoOn() {
    List<Event> effective = Timeline.effective(ledger.events());
    boolean spoken =
        effective.stream()
            .dropWhile(event -> !isEnd(event.body()))
            .anyMatch(event -> event.body() instanceof StepCorrected);
    return spoken
        || switch (ledger.course().bisection().outcome()) {
          case Outcome.Culprit culprit -> false;
          case Outcome.NotConfirmed doubted -> false;
          case Outcome.Horizon horizon -> false;
          case Outcome.Inconclusive(var candidates, var why) -> why != null;
          case Outcome.NotReproduced not -> true;
          case Outcome.Flake flake -> true;
          case Outcome.Failed failed -> true;
          case Outcome.Infra infra -> true;
          case Outcome.Truncated truncated -> true;
          case null -> true;
        };
  }

  /// Opens it again, so that it goes on: behind the last event before its end or, where the last
  /// test is to blame for the end, before that test. What people corrected since counts on.
  public void reopen(String author, String reason) {
    List<Event> effective = Timeline.effective(ledger.events());
    List<Event> before = effective.stream().takeWhile(event -> !isEnd(event.body())).toList();
    long end = isLastTestToBlame() ? lastTest(before) : Long.MAX_VALUE;
    long after =
        before.stream()
            .mapToLong(Event::sequence)
            .filter(sequence -> sequence < end)
            .max()
            .orElse(0);
    Stream<EventBody> words =
        effective.stream()
            .filter(event -> event.sequence() > after)
            .map(Event::body)
            .filter(StepCorrected.class::isInstance);
    ledger.decide(
        Stream.concat(Stream.of(new BisectionReopened(author, reason, after)), words).toList());
  }

  private boolean isLastTestToBlame() {
    Bisection bisection = ledger.course().bisection();
    boolean corrected =
        !bisection.steps().isEmpty() && bisection.steps().getLast().correction() != null;
    return !corrected
        && switch (bisection.outcome()) {
          case Outcome.Infra infra -> true;
          case Outcome.NotReproduced not -> true;
          case null, default -> false;
        };
  }

  private static long lastTest(List<Event> events) {
    return events.stream()
        .filter(event -> event.body() instanceof RevisionSelected)
        .mapToLong(Event::sequence)
        .max()
        .orElse(Long.MAX_VALUE);
  }

  /// Drives it to its end.
  ///
  /// @throws InterruptedException if it is stopped; what was under way is not recorded
  /// @throws Rivalled if another engine drives the same bisection
  public Outcome drive(Plan plan, Terrain terrain, Surroundings surroundings)
      throws InterruptedException {
    return new Drive(plan, terrain, ledger, surroundings).run();
  }

  /// Ends it with what it knows, so that it can be reopened.
  public Outcome stop(Plan plan, Terrain terrain, Surroundings surroundings, String why) {
    return new Drive(plan, terrain, ledger, surroundings).stop(why);
  }

  private static boolean isEnd(EventBody body) {
    return body instanceof BisectionConcluded || body instanceof BisectionFailed;
  }
}
