package dev.firstbad.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// How many testable commits each commit of a range reaches inside it, itself included.
///
/// The order in which weights become known decides which of several halves is chosen: first roots,
/// then merges, then chains, each oldest first.
final class Weights {
  static final int NONE = -1;
  private static final int UNKNOWN = -1;

  private final Range range;
  private final int[] weights;

  Weights(Range range) {
    this.range = range;
    this.weights = new int[range.size()];
    Arrays.fill(weights, UNKNOWN);
  }

  int of(int position) {
    return weights[position];
  }

  /// How well a test of this commit splits the range: the size of the smaller part.
  int split(int position) {
    return Math.min(weights[position], range.testable() - weights[position]);
  }

  void computeAll() {
    computeUntil(position -> false);
  }

  /// Computes weights until one is wanted, and returns its commit, or [#NONE].
  int computeUntil(IntPredicate wanted) {
    List<Integer> merges = new ArrayList<>();
    for (int position = 0; position < range.size(); position++) {
      switch (range.parentCount(position)) {
        case 0 -> weights[position] = own(position);
        case 1 -> {}
        default -> merges.add(position);
      }
    }
    int found = weighMerges(merges, wanted);
    return found == NONE ? weighChains(wanted) : found;
  }

  private int weighMerges(List<Integer> merges, IntPredicate wanted) {
    Reach reach = new Reach(range);
    for (int from = 0; from < merges.size(); from += Reach.BATCH) {
      List<Integer> batch = merges.subList(from, Math.min(from + Reach.BATCH, merges.size()));
      int[] counts = reach.count(batch);
      for (int k = 0; k < counts.length; k++) {
        weights[batch.get(k)] = counts[k];
        if (wanted.test(batch.get(k))) {
          return batch.get(k);
        }
      }
    }
    return NONE;
  }

  /// Passes over the range until all is known: one pass does where parents come before children.
  private int weighChains(IntPredicate wanted) {
    boolean unknown = true;
    while (unknown) {
      unknown = false;
      for (int position = 0; position < range.size(); position++) {
        if (weights[position] != UNKNOWN) {
          continue;
        }
        int parent = weights[range.parent(position, 0)];
        if (parent == UNKNOWN) {
          unknown = true;
          continue;
        }
        weights[position] = parent + own(position);
        if (wanted.test(position)) {
          return position;
        }
      }
    }
    return NONE;
  }

  private int own(int position) {
    return range.isPlain(position) ? 0 : 1;
  }
}
