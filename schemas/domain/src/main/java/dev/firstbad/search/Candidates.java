package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The commits between good and bad, numbered so that parents come before children; the last one is
/// bad and reaches all others.
///
/// With paths, commits that change nothing there are among them, for history goes through them, but
/// they are no [#isSuspect].
public final class Candidates {
  private final List<CommitId> commits;
  private final int[][] parents;
  private final boolean[] suspect;

  private Candidates(Range range, CommitGraph graph, int[] order) {
    int[] numbers = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      numbers[order[i]] = i;
    }
    commits = Arrays.stream(order).mapToObj(position -> graph.id(range.commit(position))).toList();
    parents = new int[order.length][];
    suspect = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      int position = order[i];
      suspect[i] = !range.isPlain(position);
      parents[i] =
          IntStream.range(0, range.parentCount(position))
              .map(index -> numbers[range.parent(position, index)])
              .distinct()
              .toArray();
    }
  }

  /// The commits that a search is about; none where bad is an ancestor of good.
  ///
  /// @param paths what commits hold at the paths that the search is limited to; null if it is not
  /// @throws IllegalArgumentException if the graph lacks bad or a good commit
  public static Candidates of(CommitGraph graph, Search search, @Nullable PathStates paths) {
    Simplification simplification = new Simplification(graph, search.firstParent(), paths);
    List<Integer> goods = search.goods().stream().map(graph::require).toList();
    int bad = graph.require(search.bad());
    Range range = RangeWalk.between(graph, bad, goods, simplification);
    return new Candidates(range, graph, order(range));
  }

  public int size() {
    return commits.size();
  }

  public CommitId commit(int candidate) {
    return commits.get(candidate);
  }

  /// In the order of their numbers.
  public List<CommitId> commits() {
    return commits;
  }

  /// Whether a commit changes what the search is limited to.
  public boolean isSuspect(int candidate) {
    return suspect[candidate];
  }

  /// The parents of each candidate among the candidates.
  public int[][] parents() {
    return parents.clone();
  }

  /// Positions with parents before children: the walk goes by date, and dates can be wrong.
  private static int[] order(Range range) {
    List<Integer> order = new ArrayList<>();
    boolean[] entered = new boolean[range.size()];
    IntList path = new IntList();
    for (int position = 0; position < range.size(); position++) {
      path.add(position);
      while (!path.isEmpty()) {
        step(range, path, entered, order);
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void step(Range range, IntList path, boolean[] entered, List<Integer> order) {
    int position = path.get(path.size() - 1);
    if (entered[position]) {
      path.removeLast();
      return;
    }
    int before = path.size();
    for (int i = 0; i < range.parentCount(position); i++) {
      int parent = range.parent(position, i);
      if (!entered[parent]) {
        path.add(parent);
      }
    }
    if (path.size() == before) {
      entered[position] = true;
      order.add(path.removeLast());
    }
  }
}
