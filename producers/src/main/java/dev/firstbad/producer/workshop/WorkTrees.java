package dev.firstbad.producer.workshop;

import dev.firstbad.event.CommitId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Work trees of a user's repository, each a directory of ours. The user's own checkout, index,
/// HEAD and refs are never touched; git keeps a record of ours in the repository, and that goes
/// with them.
public final class WorkTrees implements AutoCloseable {
  private static final String WORK_TREE = "worktree ";

  private final Git git;
  private final Path repository;
  private final Workshop workshop;
  private final Upkeep upkeep;

  private WorkTrees(Git git, Path repository, Workshop workshop, Upkeep upkeep) {
    this.git = git;
    this.repository = repository;
    this.workshop = workshop;
    this.upkeep = upkeep;
  }

  /// Work trees of the repository; those that a dead engine left in this workshop are removed.
  public static WorkTrees open(Workshop workshop, Runner runner, Path repository, Upkeep upkeep)
      throws WorkshopException, InterruptedException {
    WorkTrees trees = new WorkTrees(new Git(runner), repository, workshop, upkeep);
    trees.git.tell(repository, "rev-parse", "--git-dir");
    if (!workshop.isResumed()) {
      trees.removeAll();
    }
    return trees;
  }

  /// The work tree in this slot; one thread at a time may use it. It is made when it is first
  /// checked out.
  public WorkTree tree(int slot) {
    return new WorkTree(git, this, workshop.trees().resolve("firstbad-" + slot), upkeep);
  }

  /// Removes all of them.
  @Override
  public void close() throws WorkshopException {
    boolean interrupted = Thread.interrupted();
    try {
      removeAll();
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Makes a work tree where there is none, or none that works. Git counts names without a lock.
  synchronized void make(Path path, CommitId commit)
      throws WorkshopException, InterruptedException {
    remove(path);
    git.tell(
        repository,
        "worktree",
        "add",
        "--force",
        "--detach",
        "--no-checkout",
        path.toString(),
        commit.hex());
  }

  /// What to say where git could not bring a work tree to a commit.
  WorkshopException failure(CommitId commit, Git.Answer answer) {
    String what = "cannot check out " + commit.abbreviated();
    return workshop.isFull()
        ? new WorkshopException.DiskFull(what + ": " + answer.reason())
        : WorkshopException.of(what, answer.reason());
  }

  void requireCommit(CommitId commit) throws WorkshopException, InterruptedException {
    Git.Answer answer = git.ask(repository, "cat-file", "-e", commit.hex() + "^{commit}");
    if (!answer.isContent()) {
      throw WorkshopException.of("no commit " + commit + " in " + repository, answer.reason());
    }
  }

  private void removeAll() throws WorkshopException, InterruptedException {
    List<Path> ours =
        git.tell(repository, "worktree", "list", "--porcelain")
            .lines()
            .filter(line -> line.startsWith(WORK_TREE))
            .map(line -> Path.of(line.substring(WORK_TREE.length())))
            .filter(path -> path.startsWith(workshop.trees()))
            .toList();
    for (Path path : ours) {
      remove(path);
    }
  }

  /// Removes this one alone: `git worktree prune` would forget the user's on a disk that is away.
  private void remove(Path path) throws WorkshopException, InterruptedException {
    try {
      Deletion.delete(path);
    } catch (IOException e) {
      throw WorkshopException.of("cannot delete " + path, Faults.reason(e));
    }
    Git.Answer answer =
        git.ask(repository, "worktree", "remove", "--force", "--force", path.toString());
    if (!answer.isContent() && !answer.errors().contains("is not a working tree")) {
      throw WorkshopException.of("git worktree remove " + path, answer.reason());
    }
  }
}
