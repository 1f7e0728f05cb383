package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.engine.Engine;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Terrain;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drives one search to its end: asks the engine, performs the act, records what came of it.
final class Drive {
  private final Plan plan;
  private final Terrain terrain;
  private final Ledger ledger;
  private final World world;
  private final Precedents precedents;
  private final Batch batch;
  private final Watcher watcher;

  Drive(Plan plan, Terrain terrain, Ledger ledger, Surroundings surroundings) {
    this.plan = plan;
    this.terrain = terrain;
    this.ledger = ledger;
    this.world = surroundings.world();
    this.precedents = surroundings.precedents();
    this.watcher = surroundings.watcher();
    this.batch = new Batch(surroundings.parallel());
  }

  /// Drives on until the search has an outcome.
  ///
  /// @throws InterruptedException if it is stopped; what was under way is not recorded
  /// @throws Rivalled if another engine drives the same bisection
  Outcome run() throws InterruptedException {
    while (true) {
      Act act = Engine.next(plan, terrain, ledger.course());
      watcher.begins(act, ledger.course().bisection());
      if (act instanceof Act.End(Outcome outcome)) {
        return outcome;
      }
      perform(act);
    }
  }

  /// Ends the search with what it knows.
  Outcome stop(String why) {
    while (ledger.course().bisection().outcome() == null) {
      told(ledger.decide(Engine.stop(plan, terrain, ledger.course(), why)));
    }
    return ledger.course().bisection().outcome();
  }

  private void perform(Act act) throws InterruptedException {
    switch (act) {
      case Act.Tell(List<EventBody> bodies) -> told(ledger.decide(bodies));
      case Act.Build(Act.Subject subject) -> add(build(subject));
      case Act.Boot(Act.Subject subject) -> add(world.boot(subject));
      case Act.Run(Act.Subject subject, List<Integer> indices) -> run(subject, indices);
      case Act.Quote quote -> add(world.quote(quote));
      case Act.Describe describe -> {
        List<EventBody> bodies = new ArrayList<>(List.of(world.describe(describe.commit())));
        bodies.addAll(describe.then());
        told(ledger.decide(bodies));
      }
      case Act.Conclude conclude -> conclude(conclude);
      case Act.End end -> {}
    }
  }

  private EventBody build(Act.Subject subject) throws InterruptedException {
    Optional<RevisionJudged> known = precedents.ofBuild(subject, subject.runs());
    return known.isPresent() ? known.get() : world.build(subject);
  }

  private void run(Act.Subject subject, List<Integer> indices) throws InterruptedException {
    Optional<RevisionJudged> known =
        indices.size() == subject.runs() ? precedent(subject) : Optional.empty();
    if (known.isPresent()) {
      add(known.get());
      return;
    }
    batch.each(indices, index -> add(world.run(subject, index)));
  }

  private Optional<RevisionJudged> precedent(Act.Subject subject) {
    return signature(subject)
        .flatMap(signature -> precedents.ofBinary(subject, signature, subject.runs()));
  }

  private Optional<Signature> signature(Act.Subject subject) {
    return ledger.course().bisection().steps().stream()
        .filter(step -> step.number() == subject.step())
        .map(step -> Optional.ofNullable(step.build()).map(BuildFinished::signature))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void conclude(Act.Conclude act) throws InterruptedException {
    List<String> maintainers = act.asks() ? world.maintainers(act.culprit()) : List.of();
    told(
        ledger.decide(
            Engine.conclusion(plan, terrain, ledger.course(), act.culprit(), maintainers)));
  }

  private void add(EventBody fact) {
    told(ledger.add(List.of(fact)));
  }

  private void told(List<Event> events) {
    if (!events.isEmpty()) {
      watcher.recorded(events, ledger.course().bisection());
    }
  }
}
