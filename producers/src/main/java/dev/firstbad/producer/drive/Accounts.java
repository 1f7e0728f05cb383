package dev.firstbad.producer.drive;

import dev.firstbad.engine.Terrain;
import dev.firstbad.event.CommitId;
import dev.firstbad.producer.repository.GitRepository;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the commits of a repository say of themselves, each read once: a search asks for all of its
/// range at every step.
final class Accounts implements Function<CommitId, Terrain.Account> {
  private final GitRepository repository;
  private final Map<CommitId, Terrain.Account> read = new ConcurrentHashMap<>();

  Accounts(GitRepository repository) {
    this.repository = repository;
  }

  @Override
  public Terrain.Account apply(CommitId commit) {
    return read.computeIfAbsent(
        commit,
        asked -> new Terrain.Account(repository.message(asked), repository.changedPaths(asked)));
  }
}
