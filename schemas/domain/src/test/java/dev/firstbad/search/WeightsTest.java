package dev.firstbad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WeightsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_weight_is_the_number_of_commits_reached(int seed) {
    CommitGraph graph = Drawn.tangle(500, new Random(seed));
    Range range = RangeWalk.between(graph, 499, List.of(0), new Simplification(graph, false, null));
    Weights weights = new Weights(range);

    weights.computeAll();

    assertThat(range.size()).isEqualTo(499);
    for (int position = 0; position < range.size(); position++) {
      assertThat(weights.of(position)).isEqualTo(reached(range, position));
    }
  }

  private static int reached(Range range, int position) {
    BitSet seen = new BitSet();
    IntList left = new IntList();
    left.add(position);
    while (!left.isEmpty()) {
      int next = left.removeLast();
      seen.set(next);
      for (int i = 0; i < range.parentCount(next); i++) {
        if (!seen.get(range.parent(next, i))) {
          left.add(range.parent(next, i));
        }
      }
    }
    return seen.cardinality();
  }
}
