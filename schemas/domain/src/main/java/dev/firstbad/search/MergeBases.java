package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The merge bases of a bad commit with the union of good ones: common ancestors that are not
/// ancestors of another one.
///
/// Newest first; equal dates in the order in which a walk from all of them at once, by date, meets
/// them from both sides.
public final class MergeBases {
  private final CommitGraph graph;
  private final DateQueue queue;
  private final BitSet queued = new BitSet();
  private final BitSet fromBad = new BitSet();
  private final BitSet fromGood = new BitSet();

  /// Ancestors of a common ancestor.
  private final BitSet stale = new BitSet();

  /// How many commits in the queue are not stale.
  private int live;

  private MergeBases(CommitGraph graph) {
    this.graph = graph;
    this.queue = new DateQueue(graph);
  }

  /// The merge bases of a commit with others, newest first.
  ///
  /// @throws IllegalArgumentException if the graph lacks one of them
  public static List<CommitId> of(CommitGraph graph, CommitId one, Collection<CommitId> others) {
    List<Integer> known = others.stream().sorted().map(graph::require).toList();
    return of(graph, graph.require(one), known).stream().map(graph::id).toList();
  }

  /// @param goods in the order of their ids
  static List<Integer> of(CommitGraph graph, int bad, List<Integer> goods) {
    List<Integer> common = new MergeBases(graph).meet(bad, goods);
    if (common.size() > 1) {
      BitSet older = properAncestors(graph, common);
      common.removeIf(older::get);
    }
    common.sort(Comparator.<Integer>comparingLong(graph::date).reversed());
    return common;
  }

  private List<Integer> meet(int bad, List<Integer> goods) {
    paint(bad, true, false, false);
    goods.forEach(good -> paint(good, false, true, false));
    List<Integer> met = new ArrayList<>();
    while (live > 0) {
      int commit = take();
      boolean common = fromBad.get(commit) && fromGood.get(commit);
      if (common && !stale.get(commit)) {
        met.add(commit);
      }
      for (int i = 0; i < graph.parentCount(commit); i++) {
        paint(graph.parent(commit, i), fromBad.get(commit), fromGood.get(commit), common);
      }
    }
    return met;
  }

  private int take() {
    int commit = queue.removeFirst();
    queued.clear(commit);
    live -= stale.get(commit) ? 0 : 1;
    return commit;
  }

  private void paint(int commit, boolean bad, boolean good, boolean old) {
    boolean news =
        (bad && !fromBad.get(commit))
            || (good && !fromGood.get(commit))
            || (old && !stale.get(commit));
    if (!news) {
      return;
    }
    if (queued.get(commit)) {
      live -= stale.get(commit) ? 0 : 1;
    } else {
      queue.add(commit);
      queued.set(commit);
    }
    fromBad.set(commit, bad || fromBad.get(commit));
    fromGood.set(commit, good || fromGood.get(commit));
    stale.set(commit, old || stale.get(commit));
    live += stale.get(commit) ? 0 : 1;
  }

  private static BitSet properAncestors(CommitGraph graph, List<Integer> commits) {
    BitSet seen = new BitSet();
    IntList left = new IntList();
    commits.forEach(left::add);
    while (!left.isEmpty()) {
      int commit = left.removeLast();
      for (int i = 0; i < graph.parentCount(commit); i++) {
        int parent = graph.parent(commit, i);
        if (!seen.get(parent)) {
          seen.set(parent);
          left.add(parent);
        }
      }
    }
    return seen;
  }
}
