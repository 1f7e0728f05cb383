package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The commits that revisions name, in any words that git understands.
public final class Revisions {
  private final Git git;

  Revisions(Git git) {
    this.git = git;
  }

  /// The commit of a revision; empty where there is none.
  public Optional<CommitId> find(String revision) {
    Git.Answer answer =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    return answer.isYes() ? Optional.of(new CommitId(answer.text().strip())) : Optional.empty();
  }

  /// The commits of revisions, in their order; throws [RepositoryUnusable] that names those that
  /// there are not.
  public List<CommitId> all(List<String> revisions) {
    List<String> question = new ArrayList<>(List.of("rev-parse"));
    revisions.forEach(revision -> question.add(revision + "^{commit}"));
    Git.Answer answer = git.ask(question.toArray(String[]::new));
    List<String> ids = answer.text().lines().toList();
    return answer.isYes()
            && ids.size() == revisions.size()
            && ids.stream().allMatch(Revisions::isId)
        ? ids.stream().map(CommitId::new).toList()
        : oneByOne(revisions);
  }

  private static boolean isId(String word) {
    return word.length() >= 40 && word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private List<CommitId> oneByOne(List<String> revisions) {
    git.requireRepository();
    List<CommitId> commits = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String revision : revisions) {
      find(revision).ifPresentOrElse(commits::add, () -> unknown.add("'" + revision + "'"));
    }
    if (!unknown.isEmpty()) {
      throw new RepositoryUnusable(
          "no commit of this repository: " + String.join(", ", unknown) + hint());
    }
    return commits;
  }

  /// The commits of revisions, ranges like `A..B` taken apart as git does for `skip`.
  public List<CommitId> expanded(List<String> revisions) {
    List<CommitId> commits = new ArrayList<>();
    for (String revision : revisions) {
      if (revision.contains("..")) {
        Git.Answer answer = git.ask("rev-list", revision);
        if (!answer.isYes()) {
          throw new RepositoryUnusable("no range of this repository: '" + revision + "'" + hint());
        }
        answer.text().lines().map(CommitId::new).forEach(commits::add);
      } else {
        commits.addAll(all(List.of(revision)));
      }
    }
    return commits;
  }

  /// What can be the reason that a revision is not there, to be put behind a message; often
  /// nothing.
  public String hint() {
    return git.ask("rev-parse", "--is-shallow-repository").text().strip().equals("true")
        ? "; the clone is shallow: `git fetch --unshallow` brings the rest"
        : "";
  }
}
