package dev.firstbad.confidence.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which examples are of one bug, directly or through others.
final class Bugs {
  private final int[] parents;

  private Bugs(int count) {
    parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = i;
    }
  }

  /// For each example the name of its bug: that of the first example of it, in alphabetical order.
  static List<String> of(List<Example> examples) {
    Bugs bugs = new Bugs(examples.size());
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      for (String bug : examples.get(i).bugs()) {
        Integer earlier = seen.putIfAbsent(bug, i);
        if (earlier != null) {
          bugs.join(earlier, i);
        }
      }
    }
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      names.merge(bugs.root(i), examples.get(i).name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return IntStream.range(0, examples.size())
        .mapToObj(i -> names.getOrDefault(bugs.root(i), ""))
        .toList();
  }

  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int index) {
    int root = index;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }
}
