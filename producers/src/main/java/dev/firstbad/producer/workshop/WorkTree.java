package dev.firstbad.producer.workshop;

import dev.firstbad.event.CommitId;
import java.nio.file.Path;
import java.util.List;

/// One directory in which a revision is built and run.
public final class WorkTree {
  private final Git git;
  private final WorkTrees trees;
  private final Path path;
  private final Upkeep upkeep;

  WorkTree(Git git, WorkTrees trees, Path path, Upkeep upkeep) {
    this.git = git;
    this.trees = trees;
    this.path = path;
    this.upkeep = upkeep;
  }

  /// Where it is.
  public Path path() {
    return path;
  }

  /// Brings the files to a commit, and nothing else remains. What is damaged is made anew, once.
  ///
  /// @throws WorkshopException if the files still are not those of the commit
  public void checkout(CommitId commit) throws WorkshopException, InterruptedException {
    trees.requireCommit(commit);
    if (Linkage.isSound(path) && attempt(commit).isContent()) {
      return;
    }
    trees.make(path, commit);
    Git.Answer answer = attempt(commit);
    if (!answer.isContent()) {
      throw trees.failure(commit, answer);
    }
  }

  /// Takes the changes of a commit back in the files, on top of what is checked out; those of a
  /// merge as seen from its first parent.
  public Reverted revert(CommitId commit) throws WorkshopException, InterruptedException {
    String before = git.tell(path, "write-tree");
    Git.Answer answer =
        isMerge(commit)
            ? git.ask(path, "revert", "--no-commit", "-m", "1", commit.hex())
            : git.ask(path, "revert", "--no-commit", commit.hex());
    List<String> conflicts = conflicts();
    if (!conflicts.isEmpty()) {
      git.tell(path, "reset", "-q", "--hard");
      return new Reverted.Conflicts(conflicts);
    }
    if (!answer.isContent()) {
      throw WorkshopException.of("cannot revert " + commit.abbreviated(), answer.reason());
    }
    return git.tell(path, "write-tree").equals(before)
        ? new Reverted.Nothing()
        : new Reverted.Done();
  }

  private boolean isMerge(CommitId commit) throws WorkshopException, InterruptedException {
    String line = git.tell(path, "rev-list", "--parents", "-n", "1", commit.hex());
    return line.strip().split(" ", -1).length > 2;
  }

  private List<String> conflicts() throws WorkshopException, InterruptedException {
    String names = git.tell(path, "diff", "--name-only", "--diff-filter=U", "-z");
    return names.isEmpty()
        ? List.of()
        : List.of(names.substring(0, names.length() - 1).split("\0", -1));
  }

  /// The first answer of git that is not content, or that all is as it should be.
  private Git.Answer attempt(CommitId commit) throws WorkshopException, InterruptedException {
    Linkage.removeLocks(path);
    for (List<String> step : upkeep.steps(commit)) {
      Git.Answer answer = git.ask(path, step.toArray(String[]::new));
      if (!answer.isContent()) {
        return answer;
      }
    }
    return difference(commit);
  }

  private Git.Answer difference(CommitId commit) throws WorkshopException, InterruptedException {
    String head = git.tell(path, "rev-parse", "HEAD").strip();
    if (!head.startsWith(commit.hex())) {
      return new Git.Answer(false, "HEAD is at " + head, "");
    }
    Git.Answer status = git.ask(path, "status", "--porcelain", "--untracked-files=normal");
    return status.text().isEmpty()
        ? status
        : new Git.Answer(false, "files differ from it:\n" + status.text(), "");
  }
}
