package dev.firstbad.simulation;

import java.util.BitSet;

/// Which commit of a line git tests next, by the rules of [dev.firstbad.search.Decision] where each
/// commit has one parent.
final class LinePick {
  private LinePick() {}

  /// The commit to test; `bad` itself if no other one is left to test.
  static int between(int good, int bad, BitSet skipped) {
    int size = bad - good;
    int half = good + half(size);
    if (!skipped.get(half)) {
      return half;
    }
    int[] rest = rest(good, bad, skipped);
    int chosen = pseudoRandom(rest.length);
    return rest[chosen] != bad ? rest[chosen] : rest[Math.max(0, chosen - 1)];
  }

  /// The first weight that git takes for a half.
  private static int half(int size) {
    for (int weight = 2; weight < size; weight++) {
      int off = Math.abs(2 * weight - size);
      if (off <= 1 || off < size / 1024) {
        return weight;
      }
    }
    return 1;
  }

  /// The commits that are not skipped, those that split the line best first.
  private static int[] rest(int good, int bad, BitSet skipped) {
    int size = bad - good;
    return java.util.stream.IntStream.rangeClosed(1, size)
        .filter(weight -> !skipped.get(good + weight))
        .boxed()
        .sorted(java.util.Comparator.comparingInt(weight -> -Math.min(weight, size - weight)))
        .mapToInt(weight -> good + weight)
        .toArray();
  }

  /// Git's choice among so many, in its 32 bit arithmetic.
  private static int pseudoRandom(int count) {
    int random = (count * 1103515245 + 12345) >>> 16 & 0x7fff;
    int index = count * random / 32768 * (int) Math.sqrt(random) / 181;
    return index >= 0 && index < count ? index : 0;
  }
}
