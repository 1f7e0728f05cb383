package dev.firstbad.producer.plan;

import dev.firstbad.engine.Release;
import dev.firstbad.engine.Releases;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.producer.repository.GitRepository;
import dev.firstbad.producer.repository.RepositoryUnusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the commits that the revisions of a plan name.
final class Resolving {
  private final PlanFile file;
  private final GitRepository repository;
  private final List<String> problems;

  /// @param problems grows by the revisions that there are not
  Resolving(PlanFile file, GitRepository repository, List<String> problems) {
    this.file = file;
    this.repository = repository;
    this.problems = problems;
  }

  /// All of them; empty if a problem was noted.
  Optional<Resolved> resolve() {
    CommitId head = find("branch", file.ends().branch());
    CommitId start = start(head);
    List<CommitId> skip = skips();
    List<Release> good = good(start);
    if (start == null || head == null || !problems.isEmpty()) {
      return Optional.empty();
    }
    boolean fix = file.kind() == Kind.FIX;
    List<Release> tested = isThinned() ? Releases.thinned(good) : good;
    return Optional.of(
        new Resolved(
            start,
            repository.title(start),
            isRelocated(start),
            tested,
            good.size(),
            fix ? head : null,
            fix ? repository.title(head) : null,
            skip));
  }

  /// The start, or the commit of the same title where history was rewritten.
  private @Nullable CommitId start(@Nullable CommitId head) {
    Optional<CommitId> named = repository.revisions().find(file.ends().start());
    if (file.ends().trusted() || file.ends().otherTree() || head == null) {
      return named.orElseGet(() -> unknown("start", file.ends().start()));
    }
    if (named.isPresent() && (repository.isAncestor(named.get(), head) || !hasBranch())) {
      return named.get();
    }
    String title = file.ends().startTitle();
    String wanted = title == null && named.isPresent() ? repository.title(named.get()) : title;
    Optional<CommitId> again = wanted == null ? Optional.empty() : repository.titled(wanted, head);
    if (again.isEmpty()) {
      problems.add(
          "start: '%s' is not reachable from %s, and no commit there has its title%s"
              .formatted(
                  file.ends().start(),
                  file.ends().branch(),
                  wanted == null ? "; `start-title` can say it" : ": " + wanted));
    }
    return again.orElse(null);
  }

  private boolean hasBranch() {
    return file.tree().has("branch");
  }

  private boolean isRelocated(CommitId start) {
    return !repository.revisions().find(file.ends().start()).map(start::equals).orElse(false);
  }

  private List<Release> good(@Nullable CommitId start) {
    if (file.kind() == Kind.FIX) {
      return List.of();
    }
    List<Release> named = new ArrayList<>();
    for (String good : file.ends().good()) {
      CommitId commit = find("good", good);
      if (commit != null) {
        named.add(new Release(good, commit));
      }
    }
    return start == null || file.ends().trusted() || !file.ends().good().isEmpty()
        ? named
        : releases(start);
  }

  private boolean isThinned() {
    return file.ends().good().isEmpty() && file.ends().releases().thin();
  }

  private List<Release> releases(CommitId start) {
    Map<String, CommitId> tags = repository.tagsMergedInto(start);
    PlanFile.Releases rule = file.ends().releases();
    List<Release> releases =
        Releases.of(tags, rule.pattern()).stream()
            .filter(release -> !release.commit().equals(start))
            .toList();
    if (rule.oldest() == null) {
      return releases;
    }
    int oldest = releases.stream().map(Release::name).toList().indexOf(rule.oldest());
    if (oldest < 0) {
      problems.add("releases.oldest: '%s' is no release before the start".formatted(rule.oldest()));
      return releases;
    }
    return releases.subList(0, oldest + 1);
  }

  private List<CommitId> skips() {
    try {
      return repository.revisions().expanded(file.range().skip());
    } catch (RepositoryUnusable e) {
      problems.add("skip: " + e.getMessage());
      return List.of();
    }
  }

  private @Nullable CommitId find(String key, String revision) {
    return repository.revisions().find(revision).orElseGet(() -> unknown(key, revision));
  }

  private @Nullable CommitId unknown(String key, String revision) {
    problems.add(
        "%s: no commit of the repository: '%s'%s"
            .formatted(key, revision, repository.revisions().hint()));
    return null;
  }
}
