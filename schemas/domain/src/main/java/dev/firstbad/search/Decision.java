package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The answer to "which commit next?", equal to that of `git bisect` 2.39 to 2.55.
///
/// @param skippedBases merge bases that should have been tested but are skipped, newest first
public record Decision(Pick pick, List<CommitId> skippedBases) {

  public Decision {
    skippedBases = List.copyOf(skippedBases);
  }

  /// Decides over all of history.
  ///
  /// @throws IllegalArgumentException if the graph lacks bad or a good commit
  public static Decision of(CommitGraph graph, Search search) {
    return decide(graph, search, null);
  }

  /// Decides among the commits that change something at the paths.
  public static Decision of(CommitGraph graph, Search search, PathStates paths) {
    return decide(graph, search, paths);
  }

  /// The commits among which a search still looks, oldest first; with paths, those that change
  /// something there.
  public static List<CommitId> left(CommitGraph graph, Search search, @Nullable PathStates paths) {
    Simplification simplification = new Simplification(graph, search.firstParent(), paths);
    List<Integer> goods = search.goods().stream().map(graph::require).toList();
    Range range = RangeWalk.between(graph, graph.require(search.bad()), goods, simplification);
    return IntStream.range(0, range.size())
        .filter(position -> !range.isPlain(position))
        .mapToObj(position -> graph.id(range.commit(position)))
        .toList();
  }

  private static Decision decide(CommitGraph graph, Search search, @Nullable PathStates paths) {
    int bad = graph.require(search.bad());
    List<Integer> goods = search.goods().stream().map(graph::require).toList();
    List<CommitId> skippedBases = new ArrayList<>();
    Optional<Pick> early =
        search.ancestryChecked()
            ? Optional.empty()
            : check(graph, search, bad, goods, skippedBases);
    Pick pick = early.orElseGet(() -> choose(graph, search, paths, bad, goods));
    return new Decision(pick, skippedBases);
  }

  private static Pick choose(
      CommitGraph graph, Search search, @Nullable PathStates paths, int bad, List<Integer> goods) {
    Simplification simplification = new Simplification(graph, search.firstParent(), paths);
    Range range = RangeWalk.between(graph, bad, goods, simplification);
    return search.skips().isEmpty()
        ? new Midpoint(graph, range, search.bad()).pick()
        : new SkippingChoice(graph, range, search).pick();
  }

  /// Whether a merge base must be tested first, because a good commit is no ancestor of bad.
  private static Optional<Pick> check(
      CommitGraph graph, Search search, int bad, List<Integer> goods, List<CommitId> skippedBases) {
    BitSet wanted = new BitSet();
    goods.forEach(wanted::set);
    if (Ancestry.includes(graph, bad, wanted)) {
      return Optional.empty();
    }
    for (int base : MergeBases.of(graph, bad, goods)) {
      CommitId id = graph.id(base);
      if (base == bad) {
        return Optional.of(
            id.equals(search.expectedOrNull())
                ? new Pick.MergeBaseBad(id)
                : new Pick.NotAncestors());
      }
      if (search.goods().contains(id)) {
        continue;
      }
      if (!search.skips().contains(id)) {
        return Optional.of(new Pick.TestMergeBase(id));
      }
      skippedBases.add(id);
    }
    return Optional.empty();
  }
}
