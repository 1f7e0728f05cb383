package dev.firstbad.producer.workshop;

import dev.firstbad.event.CommitId;
import java.util.List;

/// What happens to a work tree when it goes on to another commit.
///
/// @param leavings what becomes of files that git ignores
/// @param submodules whether submodules are checked out, too; git notes their addresses in the
///   configuration of the repository
public record Upkeep(Leavings leavings, Submodules submodules) {
  /// Files that a build has made and git ignores.
  public enum Leavings {
    REMOVED,
    /// They stay, for builds that use what is there.
    KEPT
  }

  /// Repositories within the repository.
  public enum Submodules {
    LEFT_OUT,
    CHECKED_OUT
  }

  /// Everything is as after a fresh clone, without submodules.
  public static final Upkeep CLEAN = new Upkeep(Leavings.REMOVED, Submodules.LEFT_OUT);

  /// What git is told to do, one after the other.
  List<List<String>> steps(CommitId commit) {
    String cleaning =
        switch (leavings) {
          case REMOVED -> "-ffdxq";
          case KEPT -> "-ffdq";
        };
    List<String> checkout = List.of("checkout", "-q", "--detach", "-f", commit.hex());
    List<String> clean = List.of("clean", cleaning);
    return switch (submodules) {
      case LEFT_OUT -> List.of(checkout, clean);
      case CHECKED_OUT ->
          List.of(
              checkout,
              clean,
              List.of("submodule", "--quiet", "update", "--init", "--recursive", "--force"),
              List.of("submodule", "--quiet", "foreach", "--recursive", "git clean " + cleaning));
    };
  }
}
