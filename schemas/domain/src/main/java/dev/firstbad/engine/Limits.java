package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import java.util.List;

/// Which commits a search looks at.
///
/// @param skips commits that cannot be tested, known beforehand
/// @param firstParent whether merged branches are left out
/// @param paths only commits that change something there; all if empty
public record Limits(List<CommitId> skips, boolean firstParent, List<String> paths) {
  public static final Limits NONE = new Limits(List.of(), false, List.of());

  public Limits {
    skips = List.copyOf(skips);
    paths = List.copyOf(paths);
  }
}
