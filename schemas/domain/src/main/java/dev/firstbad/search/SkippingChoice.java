package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The choice where commits are skipped: the best one, or if that is skipped one drawn from the
/// rest, away from commits that probably cannot be tested either.
final class SkippingChoice {
  private final CommitGraph graph;
  private final Range range;
  private final Search search;
  private final Weights weights;
  private final BitSet skipped = new BitSet();

  SkippingChoice(CommitGraph graph, Range range, Search search) {
    this.graph = graph;
    this.range = range;
    this.search = search;
    this.weights = new Weights(range);
    for (CommitId skip : search.skips()) {
      graph.find(skip).ifPresent(skipped::set);
    }
  }

  Pick pick() {
    if (range.size() == 0) {
      return new Pick.GoodAndBad(search.bad());
    }
    weights.computeAll();
    List<Integer> sorted = bestFirst();
    if (!isSkipped(sorted.getFirst())) {
      return test(sorted.getFirst(), sorted.getFirst(), List.of());
    }
    List<CommitId> tried = sorted.stream().filter(this::isSkipped).map(this::id).toList();
    List<Integer> rest = sorted.stream().filter(position -> !isSkipped(position)).toList();
    return rest.isEmpty()
        ? new Pick.OnlySkipped(tried)
        : test(drawn(rest), sorted.getFirst(), tried);
  }

  /// All testable commits, or the oldest one if there are none.
  private List<Integer> bestFirst() {
    if (range.testable() == 0) {
      return List.of(0);
    }
    return IntStream.range(0, range.size())
        .filter(position -> !range.isPlain(position))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(weights::split)
                .reversed()
                .thenComparing(
                    (one, other) -> graph.compareIds(range.commit(one), range.commit(other))))
        .toList();
  }

  /// @param best the commit that would be tested if none were skipped: git counts what is left from
  ///   it
  private Pick test(int choice, int best, List<CommitId> tried) {
    int size = range.testable();
    if (size == 0) {
      return new Pick.NoTestable();
    }
    if (!id(choice).equals(search.bad())) {
      return new Pick.Test(id(choice), size - weights.of(best) - 1, Midpoint.steps(size));
    }
    if (tried.isEmpty()) {
      return new Pick.FirstBad(search.bad());
    }
    List<CommitId> candidates = new ArrayList<>(tried);
    candidates.add(search.bad());
    return new Pick.OnlySkipped(candidates);
  }

  private int drawn(List<Integer> rest) {
    int index = draw(rest.size());
    if (index < 0 || index >= rest.size()) {
      return rest.getFirst();
    }
    boolean isBad = id(rest.get(index)).equals(search.bad());
    return rest.get(isBad && index > 0 ? index - 1 : index);
  }

  /// Git's own pseudo-random number, seeded by the size alone: better commits are likelier. It
  /// overflows, and so must we.
  private static int draw(int size) {
    int random = (size * 1103515245 + 12345) >>> 16 & 0x7fff;
    return size * random / 32768 * (int) Math.sqrt(random) / 181;
  }

  private boolean isSkipped(int position) {
    return skipped.get(range.commit(position));
  }

  private CommitId id(int position) {
    return graph.id(range.commit(position));
  }
}
