package dev.firstbad.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.CommitId;
import dev.firstbad.search.CommitGraph;
import dev.firstbad.search.Decision;
import dev.firstbad.search.Pick;
import dev.firstbad.search.Search;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is picked on a line is what git picks there.
final class LinePickTest {
  @ParameterizedTest
  @CsvSource({"2, 0", "3, 0", "4, 0", "5, 0", "100, 0", "100, 1", "100, 30", "3000, 0", "3000, 5"})
  void a_line_is_halved_as_git_halves_it(int size, int skips) {
    BitSet skipped = new BitSet();
    CommitGraph graph = line(size);
    Search search = Search.between(id(size - 1), List.of(id(-1)));
    for (int i = 0; i < skips; i++) {
      int middle = LinePick.between(-1, size - 1, skipped);
      skipped.set(middle);
      search = search.skip(List.of(id(middle)));
    }

    assertThat(new Pick.Test(id(LinePick.between(-1, size - 1, skipped)), 0, 0).commit())
        .isEqualTo(((Pick.Test) Decision.of(graph, search).pick()).commit());
  }

  private static CommitGraph line(int size) {
    CommitGraph graph = new CommitGraph();
    graph.add(id(-1), 0, List.of());
    IntStream.range(0, size).forEach(i -> graph.add(id(i), 1 + i, List.of(id(i - 1))));
    return graph;
  }

  /// Ids that ascend with the commits: git breaks ties by them.
  private static CommitId id(int commit) {
    return new CommitId("%040x".formatted(commit + 1));
  }
}
