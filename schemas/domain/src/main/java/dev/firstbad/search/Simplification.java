package dev.firstbad.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parents that count for a search, and the commits that do not: with paths, a commit that
/// holds there what a parent holds stands for nothing and leads to that parent alone.
final class Simplification {
  private final CommitGraph graph;
  private final boolean firstParent;
  private final @Nullable PathStates paths;
  private final BitSet plain = new BitSet();
  private final Map<Integer, Integer> onlyParents = new HashMap<>();

  Simplification(CommitGraph graph, boolean firstParent, @Nullable PathStates paths) {
    this.graph = graph;
    this.firstParent = firstParent;
    this.paths = paths;
  }

  boolean isPlain(int commit) {
    return plain.get(commit);
  }

  /// How many parents a commit has; a simplified one has one.
  int parentCount(int commit) {
    return onlyParents.containsKey(commit) ? 1 : graph.parentCount(commit);
  }

  /// How many of its parents the search follows, the first ones.
  int followedCount(int commit) {
    return firstParent ? Math.min(1, parentCount(commit)) : parentCount(commit);
  }

  int parent(int commit, int index) {
    Integer only = onlyParents.get(commit);
    return only == null ? graph.parent(commit, index) : only;
  }

  /// Looks at a commit before its parents are asked for.
  ///
  /// @param excluded what is known by now not to be in the range
  /// @param goods commits that count as parents although they are excluded
  void simplify(int commit, BitSet excluded, BitSet goods) {
    if (paths != null) {
      plain.set(commit, compare(paths, commit, excluded, goods));
    }
  }

  private boolean compare(PathStates paths, int commit, BitSet excluded, BitSet goods) {
    PathState state = paths.of(graph.id(commit));
    if (graph.parentCount(commit) == 0) {
      return state.isEmpty();
    }
    boolean anyRelevant = false;
    boolean relevantDiffers = false;
    boolean irrelevantDiffers = false;
    for (int i = 0; i < graph.parentCount(commit); i++) {
      int parent = graph.parent(commit, i);
      boolean relevant = !excluded.get(parent) || goods.get(parent);
      anyRelevant |= relevant;
      if (firstParent && i > 0) {
        break;
      }
      boolean differs = !state.equals(paths.of(graph.id(parent)));
      if (relevant && !differs) {
        onlyParents.put(commit, parent);
        return true;
      }
      relevantDiffers |= relevant && differs;
      irrelevantDiffers |= !relevant && differs;
    }
    return anyRelevant ? !relevantDiffers : !irrelevantDiffers;
  }
}
