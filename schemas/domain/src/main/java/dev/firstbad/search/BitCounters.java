package dev.firstbad.search;

import java.util.Arrays;

/// Sixty-four counters that all count in a few instructions: plane k holds bit k of each of them.
final class BitCounters {
  private final long[] planes = new long[Integer.SIZE];

  /// Adds one to the counter of each bit that is set.
  void add(long mask) {
    long carry = mask;
    for (int plane = 0; carry != 0; plane++) {
      long both = planes[plane] & carry;
      planes[plane] ^= carry;
      carry = both;
    }
  }

  int count(int bit) {
    int count = 0;
    for (int plane = 0; plane < planes.length; plane++) {
      count |= (int) (planes[plane] >>> bit & 1) << plane;
    }
    return count;
  }

  void clear() {
    Arrays.fill(planes, 0);
  }
}
