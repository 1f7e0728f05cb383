package dev.firstbad.producer.drive;

import dev.firstbad.event.BisectionId;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.workshop.Upkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where searches work: a directory each, and mirrors of remote repositories.
///
/// @param directory of the user's choice
public record Site(Path directory) {
  /// Takes possession of the directory of a search, and removes what dead engines left in those of
  /// others.
  ///
  /// @param resumes whether what an earlier engine built there is still of use
  /// @throws Breakdown if an engine that lives works on the same search
  public Bench bench(BisectionId id, PlanFile plan, Path repository, boolean resumes)
      throws InterruptedException {
    removeLeftovers(id);
    return Bench.open(searches().resolve(id.value()), repository, upkeep(plan), resumes);
  }

  /// Where the repository of a plan is here: itself, or the mirror of a remote one, made or brought
  /// up to date.
  public Path repository(String repository) {
    return Mirror.isRemote(repository)
        ? new Mirror(directory.resolve("mirrors")).of(repository)
        : Path.of(repository).toAbsolutePath().normalize();
  }

  private void removeLeftovers(BisectionId own) throws InterruptedException {
    for (Path left : leftovers(own)) {
      try (Bench bench =
          Bench.open(left, repositoryOf(left).orElse(directory), Upkeep.CLEAN, false)) {
        bench.tree();
      } catch (Breakdown alive) {
        // Its engine lives, or what it left cannot be removed: neither stops ours.
      }
    }
  }

  private List<Path> leftovers(BisectionId own) {
    if (!Files.isDirectory(searches())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(searches())) {
      return all.filter(path -> !path.endsWith(own.value())).toList();
    } catch (IOException e) {
      throw new Breakdown(e);
    }
  }

  /// The repository that a work tree is linked to (`gitdir: …/.git/worktrees/NAME`).
  private static Optional<Path> repositoryOf(Path search) {
    Path link = search.resolve("trees").resolve("firstbad-0").resolve(".git");
    try {
      Path own = Path.of(Files.readString(link).strip().replaceFirst("^gitdir: ", ""));
      return Optional.ofNullable(own.getParent()).map(Path::getParent).filter(Files::isDirectory);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path searches() {
    return directory.resolve("searches");
  }

  private static Upkeep upkeep(PlanFile plan) {
    PlanFile.Build build = plan.build();
    return new Upkeep(
        build == null || build.clean() ? Upkeep.Leavings.REMOVED : Upkeep.Leavings.KEPT,
        build != null && build.submodules()
            ? Upkeep.Submodules.CHECKED_OUT
            : Upkeep.Submodules.LEFT_OUT);
  }
}
