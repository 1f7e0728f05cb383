package dev.firstbad.search;

import java.util.BitSet;

/// Looks for commits among the ancestors of another one (a commit is its own ancestor).
///
/// Commits no older than the oldest one looked for come first: with sane dates all others are never
/// visited, and with any dates the answer is exact.
final class Ancestry {
  private final CommitGraph graph;
  private final BitSet missing;
  private final BitSet seen = new BitSet();
  private final IntList recent = new IntList();
  private final IntList old = new IntList();
  private final long oldest;

  private Ancestry(CommitGraph graph, BitSet wanted) {
    this.graph = graph;
    this.missing = (BitSet) wanted.clone();
    this.oldest = wanted.stream().mapToLong(graph::date).min().orElse(Long.MAX_VALUE);
  }

  /// Whether all of `wanted` are ancestors of a commit.
  static boolean includes(CommitGraph graph, int commit, BitSet wanted) {
    return new Ancestry(graph, wanted).findAll(commit);
  }

  private boolean findAll(int commit) {
    see(commit);
    while (!missing.isEmpty() && !(recent.isEmpty() && old.isEmpty())) {
      int next = recent.isEmpty() ? old.removeLast() : recent.removeLast();
      for (int i = 0; i < graph.parentCount(next); i++) {
        see(graph.parent(next, i));
      }
    }
    return missing.isEmpty();
  }

  private void see(int commit) {
    if (seen.get(commit)) {
      return;
    }
    seen.set(commit);
    missing.clear(commit);
    (graph.date(commit) >= oldest ? recent : old).add(commit);
  }
}
