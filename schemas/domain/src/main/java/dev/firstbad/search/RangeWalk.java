package dev.firstbad.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds the range by a walk over history, newest commits first, as `git bisect` does it: the order
/// in which it meets them decides between equally good choices.
///
/// ```
/// queue by date ─► excluded? ─ yes ─► exclude its parents; stop when nothing else can come
///                      │ no
///                      └─► keep it, queue its parents
/// ```
final class RangeWalk {
  /// How many more excluded commits are looked at when only such are queued: dates may be wrong.
  private static final int ALLOWANCE = 5;

  private final CommitGraph graph;
  private final Simplification simplification;
  private final DateQueue queue;
  private final BitSet goods = new BitSet();
  private final BitSet excluded = new BitSet();
  private final BitSet everQueued = new BitSet();
  private final BitSet inQueue = new BitSet();
  private final IntList kept = new IntList();

  /// How many commits in the queue are not excluded.
  private int live;

  private RangeWalk(CommitGraph graph, Simplification simplification) {
    this.graph = graph;
    this.simplification = simplification;
    this.queue = new DateQueue(graph);
  }

  /// @param goods in the order of their ids
  static Range between(
      CommitGraph graph, int bad, List<Integer> goods, Simplification simplification) {
    RangeWalk walk = new RangeWalk(graph, simplification);
    walk.start(bad, goods);
    walk.walk();
    return walk.range();
  }

  private void start(int bad, List<Integer> goodCommits) {
    goodCommits.forEach(goods::set);
    excluded.or(goods);
    goodCommits.forEach(this::excludeParents);
    Stream.concat(Stream.of(bad), goodCommits.stream())
        .sorted(Comparator.<Integer>comparingLong(graph::date).reversed())
        .forEach(this::enqueue);
  }

  private void walk() {
    int allowance = ALLOWANCE;
    while (!queue.isEmpty() && allowance > 0) {
      int commit = take();
      if (excluded.get(commit)) {
        queueExcludedParents(commit);
        allowance = mayBringMore() ? ALLOWANCE : allowance - 1;
      } else {
        keep(commit);
      }
    }
  }

  private boolean mayBringMore() {
    if (queue.isEmpty()) {
      return false;
    }
    return live > 0 || (!kept.isEmpty() && lastKeptDate() <= queue.firstDate());
  }

  private long lastKeptDate() {
    return graph.date(kept.get(kept.size() - 1));
  }

  private void keep(int commit) {
    simplification.simplify(commit, excluded, goods);
    for (int i = 0; i < simplification.followedCount(commit); i++) {
      enqueue(simplification.parent(commit, i));
    }
    kept.add(commit);
  }

  private void queueExcludedParents(int commit) {
    for (int i = 0; i < simplification.parentCount(commit); i++) {
      int parent = simplification.parent(commit, i);
      enqueue(parent);
      exclude(parent);
      excludeParents(parent);
    }
  }

  private void excludeParents(int commit) {
    for (int i = 0; i < simplification.parentCount(commit); i++) {
      exclude(simplification.parent(commit, i));
    }
  }

  /// Excludes a commit and those of its ancestors that the walk has met already.
  private void exclude(int first) {
    IntList left = new IntList();
    left.add(first);
    while (!left.isEmpty()) {
      int commit = left.removeLast();
      if (excluded.get(commit)) {
        continue;
      }
      excluded.set(commit);
      live -= inQueue.get(commit) ? 1 : 0;
      if (everQueued.get(commit)) {
        for (int i = 0; i < simplification.parentCount(commit); i++) {
          left.add(simplification.parent(commit, i));
        }
      }
    }
  }

  private void enqueue(int commit) {
    if (everQueued.get(commit)) {
      return;
    }
    everQueued.set(commit);
    inQueue.set(commit);
    queue.add(commit);
    live += excluded.get(commit) ? 0 : 1;
  }

  private int take() {
    int commit = queue.removeFirst();
    inQueue.clear(commit);
    live -= excluded.get(commit) ? 0 : 1;
    return commit;
  }

  private Range range() {
    int[] positions = positions();
    Range range = new Range();
    for (int k = kept.size() - 1; k >= 0; k--) {
      int commit = kept.get(k);
      if (!excluded.get(commit)) {
        range.add(commit, simplification.isPlain(commit));
        addParents(range, commit, positions);
      }
    }
    return range;
  }

  private int[] positions() {
    int[] positions = new int[graph.size()];
    Arrays.fill(positions, -1);
    int next = 0;
    for (int k = kept.size() - 1; k >= 0; k--) {
      if (!excluded.get(kept.get(k))) {
        positions[kept.get(k)] = next++;
      }
    }
    return positions;
  }

  private void addParents(Range range, int commit, int[] positions) {
    for (int i = 0; i < simplification.followedCount(commit); i++) {
      int position = positions[simplification.parent(commit, i)];
      if (position >= 0) {
        range.addParent(position);
      }
    }
  }
}
