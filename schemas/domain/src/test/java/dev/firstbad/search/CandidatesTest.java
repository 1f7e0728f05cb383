package dev.firstbad.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CandidatesTest {
  private static final int SIZE = 200;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void parents_come_before_children_though_dates_are_wrong(long seed) {
    Random random = new Random(seed);
    CommitGraph graph = new CommitGraph();
    for (int i = 0; i < SIZE; i++) {
      Set<Integer> parents = new HashSet<>();
      for (int k = 0; i > 0 && k < 2; k++) {
        parents.add(k == 0 ? i - 1 : random.nextInt(Math.max(0, i - 20), i));
      }
      graph.add(
          commit(i),
          100L * i + random.nextInt(2_000),
          parents.stream().map(p -> commit(p)).toList());
    }

    Candidates candidates =
        Candidates.of(graph, Search.between(commit(SIZE - 1), List.of(commit(20))), null);

    for (int i = 0; i < candidates.size(); i++) {
      int child = i;
      assertThat(IntStream.of(candidates.parents()[i]).allMatch(parent -> parent < child)).isTrue();
    }
    assertThat(candidates.commit(candidates.size() - 1)).isEqualTo(commit(SIZE - 1));
    assertThat(new HashSet<>(candidates.commits())).isEqualTo(between(graph, 20, SIZE - 1));
  }

  @Test
  void commits_that_change_nothing_at_the_paths_are_no_suspects() {
    CommitGraph graph = new CommitGraph();
    for (int i = 0; i < 10; i++) {
      graph.add(commit(i), 100L * i, i == 0 ? List.of() : List.of(commit(i - 1)));
    }
    PathStates paths = commit -> new PathState(List.of(String.valueOf(number(commit) / 3)));

    Candidates candidates =
        Candidates.of(graph, Search.between(commit(9), List.of(commit(1))), paths);

    List<Integer> suspects = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.isSuspect(i)) {
        suspects.add(number(candidates.commit(i)));
      }
    }
    assertThat(suspects).containsExactly(3, 6, 9);
  }

  private static Set<CommitId> between(CommitGraph graph, int good, int bad) {
    Set<CommitId> between = new HashSet<>();
    for (int i = 0; i < SIZE; i++) {
      if (graph.isAncestor(commit(i), commit(bad)) && !graph.isAncestor(commit(i), commit(good))) {
        between.add(commit(i));
      }
    }
    return between;
  }

  private static CommitId commit(int number) {
    return new CommitId("%040x".formatted(number + 1));
  }

  private static int number(CommitId commit) {
    return Integer.parseInt(commit.hex().substring(32), 16) - 1;
  }
}
