package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import java.util.List;

/// Where a search finds its other end.
public sealed interface Bounds {
  /// At commits that are taken for good without a test, as `git bisect` takes them.
  record Given(List<CommitId> goods) implements Bounds {
    public Given {
      goods = List.copyOf(goods);
    }
  }

  /// At the first of these releases that lacks the bug.
  ///
  /// @param releases newest first
  /// @param of how many releases there are, from which these were picked
  record Walk(List<Release> releases, int of) implements Bounds {
    public Walk {
      releases = List.copyOf(releases);
    }
  }

  /// At the tip of a branch, which must have the fix.
  ///
  /// @param otherTree whether the origin is of another tree: then their merge base must have the
  ///   bug
  record Head(CommitId commit, String title, boolean otherTree) implements Bounds {}
}
