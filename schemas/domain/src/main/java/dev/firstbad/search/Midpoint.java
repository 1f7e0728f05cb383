package dev.firstbad.search;

import dev.firstbad.event.CommitId;

/// The choice where nothing is skipped: the first commit that halves the range, or the one that
/// comes nearest.
final class Midpoint {
  private final CommitGraph graph;
  private final Range range;
  private final CommitId bad;
  private final Weights weights;

  Midpoint(CommitGraph graph, Range range, CommitId bad) {
    this.graph = graph;
    this.range = range;
    this.bad = bad;
    this.weights = new Weights(range);
  }

  Pick pick() {
    if (range.size() == 0) {
      return new Pick.GoodAndBad(bad);
    }
    int size = range.testable();
    if (size == 0) {
      return new Pick.NoTestable();
    }
    int half = weights.computeUntil(this::isHalf);
    int choice = half == Weights.NONE ? best() : half;
    CommitId commit = graph.id(range.commit(choice));
    return commit.equals(bad)
        ? new Pick.FirstBad(bad)
        : new Pick.Test(commit, size - weights.of(choice) - 1, steps(size));
  }

  /// Roughly how many tests a range of this size takes: the expected number, in whole steps.
  static int steps(int size) {
    if (size < 3) {
      return 0;
    }
    int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size);
    long rest = size - (1L << log);
    return (1L << log) < 3 * rest ? log : log - 1;
  }

  private boolean isHalf(int position) {
    int size = range.testable();
    int off = Math.abs(2 * weights.of(position) - size);
    return !range.isPlain(position) && (off <= 1 || off < size / 1024);
  }

  private int best() {
    int best = Weights.NONE;
    for (int position = 0; position < range.size(); position++) {
      boolean better = best == Weights.NONE || weights.split(position) > weights.split(best);
      if (!range.isPlain(position) && better) {
        best = position;
      }
    }
    return best;
  }
}
