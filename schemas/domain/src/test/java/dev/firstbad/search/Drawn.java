package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Commit graphs for tests; commit n has the id n.
final class Drawn {
  private Drawn() {}

  static CommitId id(int number) {
    return new CommitId("%040x".formatted(number));
  }

  static List<CommitId> ids(int... numbers) {
    List<CommitId> ids = new ArrayList<>();
    for (int number : numbers) {
      ids.add(id(number));
    }
    return ids;
  }

  /// Commits 0 to `size - 1`, each the parent of the next.
  static CommitGraph line(int size) {
    CommitGraph graph = new CommitGraph();
    for (int number = 0; number < size; number++) {
      graph.add(id(number), number, number == 0 ? List.of() : ids(number - 1));
    }
    return graph;
  }

  /// A graph with one root and one tip, half of it merges, its dates in no order.
  static CommitGraph tangle(int size, Random random) {
    CommitGraph graph = new CommitGraph();
    for (int number = 0; number < size; number++) {
      graph.add(id(number), random.nextInt(1000), parents(number, random));
    }
    return graph;
  }

  private static List<CommitId> parents(int number, Random random) {
    if (number < 2) {
      return number == 0 ? List.of() : ids(0);
    }
    int other = random.nextInt(Math.max(0, number - 20), number - 1);
    return random.nextBoolean() ? ids(number - 1, other) : ids(number - 1);
  }
}
