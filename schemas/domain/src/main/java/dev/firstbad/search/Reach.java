package dev.firstbad.search;

import java.util.List;

/// Counts the testable commits that merges reach inside a range, sixty-four merges in one sweep
/// from children to parents.
///
/// Dates are no topological order, so the range is numbered anew: children before parents.
final class Reach {
  static final int BATCH = Long.SIZE;

  private final Range range;
  private final BitCounters counters = new BitCounters();
  private final int[] order;
  private final int[] rank;
  private final long[] masks;

  Reach(Range range) {
    this.range = range;
    this.order = new int[range.size()];
    this.rank = new int[range.size()];
    this.masks = new long[range.size()];
    sort();
  }

  /// How many testable commits each of at most [#BATCH] commits reaches, itself included.
  int[] count(List<Integer> batch) {
    counters.clear();
    int start = range.size();
    for (int bit = 0; bit < batch.size(); bit++) {
      masks[batch.get(bit)] |= 1L << bit;
      start = Math.min(start, rank[batch.get(bit)]);
    }
    int byAll = sweep(start, -1L >>> (BATCH - batch.size()));
    int[] counts = new int[batch.size()];
    for (int bit = 0; bit < counts.length; bit++) {
      counts[bit] = byAll + counters.count(bit);
    }
    return counts;
  }

  /// Passes masks on to parents and clears them; returns how many commits all of the batch reach.
  private int sweep(int start, long full) {
    int byAll = 0;
    for (int k = start; k < order.length; k++) {
      int position = order[k];
      long mask = masks[position];
      if (mask == 0) {
        continue;
      }
      masks[position] = 0;
      for (int i = 0; i < range.parentCount(position); i++) {
        masks[range.parent(position, i)] |= mask;
      }
      if (range.isPlain(position)) {
        continue;
      }
      if (mask == full) {
        byAll++;
      } else {
        counters.add(mask);
      }
    }
    return byAll;
  }

  private void sort() {
    int[] children = childCounts();
    int end = 0;
    for (int position = range.size() - 1; position >= 0; position--) {
      if (children[position] == 0) {
        order[end++] = position;
      }
    }
    for (int k = 0; k < end; k++) {
      rank[order[k]] = k;
      for (int i = 0; i < range.parentCount(order[k]); i++) {
        int parent = range.parent(order[k], i);
        if (--children[parent] == 0) {
          order[end++] = parent;
        }
      }
    }
  }

  private int[] childCounts() {
    int[] children = new int[range.size()];
    for (int position = 0; position < range.size(); position++) {
      for (int i = 0; i < range.parentCount(position); i++) {
        children[range.parent(position, i)]++;
      }
    }
    return children;
  }
}
