package dev.firstbad.producer.drive;

import dev.firstbad.engine.Bounds;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Terrain;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.producer.plan.Planned;
import dev.firstbad.producer.repository.GitRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A search over a real repository, in the real world.
public final class LiveSearch {
  private final Planned planned;
  private final GitRepository repository;
  private final Session session;
  private final Watcher watcher;

  public LiveSearch(Planned planned, GitRepository repository, Session session, Watcher watcher) {
    this.planned = planned;
    this.repository = repository;
    this.session = session;
    this.watcher = watcher;
  }

  /// What others know of builds and binaries.
  ///
  /// @param sightings which bisections saw a commit or a binary
  /// @param events what is recorded of one of them
  public record Memory(
      Function<EvidenceKey, List<BisectionId>> sightings,
      Function<BisectionId, List<Event>> events) {}

  /// Drives the search to its end; if it is interrupted, it ends with what it knows.
  ///
  /// @throws Rivalled if another engine drives the same bisection
  /// @throws Breakdown if a person has to mend something first; the search can be resumed then
  public Outcome drive(Bench bench, Optional<Memory> memory) {
    Plan plan = planned.plan();
    try {
      Workbench world = new Workbench(planned.file(), repository, bench);
      Precedents precedents =
          memory.<Precedents>map(known -> precedents(known, world)).orElse(Precedents.NONE);
      Surroundings surroundings =
          new Surroundings(world, precedents, watcher, planned.file().test().parallel());
      return drive(plan, surroundings);
    } catch (InterruptedException e) {
      throw new Breakdown("interrupted before the search began");
    }
  }

  private Outcome drive(Plan plan, Surroundings surroundings) {
    Terrain terrain = terrain(plan);
    try {
      return session.drive(plan, terrain, surroundings);
    } catch (InterruptedException e) {
      return session.stop(plan, terrain, surroundings, "interrupted");
    }
  }

  private Precedents precedents(Memory memory, Workbench world) {
    return new RecordedPrecedents(
        session::events,
        memory.sightings(),
        memory.events(),
        new RecordedPrecedents.Recipes(
            world::recipe, planned.plan().recipe(), planned.plan().steering().name()));
  }

  private Terrain terrain(Plan plan) {
    List<CommitId> tips = new ArrayList<>(List.of(plan.origin().commit()));
    switch (plan.bounds()) {
      case Bounds.Given(List<CommitId> goods) -> tips.addAll(goods);
      case Bounds.Walk walk -> walk.releases().forEach(release -> tips.add(release.commit()));
      case Bounds.Head head -> tips.add(head.commit());
    }
    Map<CommitId, String> releases = new HashMap<>();
    repository.tags().forEach((name, commit) -> releases.put(commit, name));
    List<String> paths = plan.limits().paths();
    return new Terrain(
        repository.history().reachable(tips),
        paths.isEmpty() ? null : repository.paths(paths),
        repository::title,
        commit -> Optional.ofNullable(releases.get(commit)),
        new Accounts(repository));
  }
}
