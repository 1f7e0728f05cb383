package dev.firstbad.engine;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.search.CommitGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A history of numbered commits: 0 is the first one, the last one descends from all.
final class DrawnHistory {
  private final CommitGraph graph = new CommitGraph();
  private final List<List<Integer>> parents = new ArrayList<>();
  private final List<BitSet> contained = new ArrayList<>();
  private final List<Terrain.Account> accounts = new ArrayList<>();

  /// A history in which each commit has one parent.
  static DrawnHistory line(int size) {
    DrawnHistory history = new DrawnHistory();
    IntStream.range(0, size).forEach(i -> history.add(i == 0 ? List.of() : List.of(i - 1)));
    return history;
  }

  /// A history of branches of up to seven commits each, all of them merged.
  static DrawnHistory tangle(int size, Random random) {
    DrawnHistory history = new DrawnHistory();
    history.add(List.of());
    int main = 0;
    while (history.size() < size) {
      int fork = random.nextInt(Math.max(0, main - 10), main + 1);
      int branch = fork;
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        branch = history.add(List.of(branch));
      }
      int next = history.add(List.of(main));
      main = history.add(List.of(next, branch));
    }
    return history;
  }

  int add(List<Integer> of) {
    return add(of, new Terrain.Account("commit " + size(), List.of()));
  }

  int add(List<Integer> of, Terrain.Account account) {
    int number = size();
    BitSet own = new BitSet();
    own.set(number);
    of.forEach(parent -> own.or(contained.get(parent)));
    parents.add(of);
    contained.add(own);
    accounts.add(account);
    graph.add(commit(number), 1_000_000L + 60L * number, of.stream().map(this::commit).toList());
    return number;
  }

  int size() {
    return parents.size();
  }

  int last() {
    return size() - 1;
  }

  CommitId commit(int number) {
    return new CommitId("%040x".formatted(number + 1));
  }

  int number(CommitId commit) {
    return Integer.parseInt(commit.hex().substring(32), 16) - 1;
  }

  boolean contains(int number, int other) {
    return contained.get(number).get(other);
  }

  Terrain terrain() {
    return new Terrain(
        graph,
        null,
        commit -> "commit " + number(commit),
        commit -> Optional.empty(),
        commit -> accounts.get(number(commit)));
  }

  CommitDescribed describe(CommitId commit) {
    List<CommitId> of = parents.get(number(commit)).stream().map(this::commit).toList();
    return new CommitDescribed(
        commit,
        of.size() > 1 ? of : List.of(),
        of,
        "A Person <person@example.org>",
        "",
        null,
        "commit " + number(commit),
        "");
  }
}
