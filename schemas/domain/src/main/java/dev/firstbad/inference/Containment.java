package dev.firstbad.inference;

import java.util.Arrays;

/// How much mass each revision of a history contains: its own and that of its ancestors, each once.
///
/// What a commit with one parent contains follows from its parent. For merges, ancestors are
/// gathered sixty-four merges in one sweep from children to parents.
final class Containment {
  private final int[][] parents;
  private final double[] masses;
  private final double[] contained;
  private final long[] masks;

  Containment(int[][] parents, double[] masses) {
    this.parents = parents;
    this.masses = masses;
    this.contained = new double[masses.length];
    this.masks = new long[masses.length];
  }

  double[] all() {
    int[] merges = new int[Long.SIZE];
    int count = 0;
    for (int x = parents.length - 1; x >= 0; x--) {
      if (parents[x].length > 1) {
        merges[count++] = x;
      }
      if (count == merges.length || (x == 0 && count > 0)) {
        sweep(Arrays.copyOf(merges, count));
        count = 0;
      }
    }
    for (int x = 0; x < parents.length; x++) {
      if (parents[x].length < 2) {
        contained[x] = masses[x] + (parents[x].length == 0 ? 0 : contained[parents[x][0]]);
      }
    }
    return contained;
  }

  /// @param merges in descending order
  private void sweep(int[] merges) {
    double[] sums = new double[merges.length];
    double shared = 0;
    long full = -1L >>> (Long.SIZE - merges.length);
    for (int bit = 0; bit < merges.length; bit++) {
      masks[merges[bit]] |= 1L << bit;
    }
    for (int x = merges[0]; x >= 0; x--) {
      long mask = masks[x];
      if (mask == 0) {
        continue;
      }
      masks[x] = 0;
      for (int parent : parents[x]) {
        masks[parent] |= mask;
      }
      if (mask == full) {
        shared += masses[x];
      } else {
        add(sums, mask, masses[x]);
      }
    }
    for (int bit = 0; bit < merges.length; bit++) {
      contained[merges[bit]] = sums[bit] + shared;
    }
  }

  private static void add(double[] sums, long mask, double mass) {
    for (long left = mask; left != 0; left &= left - 1) {
      sums[Long.numberOfTrailingZeros(left)] += mass;
    }
  }
}
