package dev.firstbad.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the definition: sets of ancestors, candidate by candidate.
final class BranchingTest {
  private static final int SIZE = 300;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void candidates_of_a_cell_are_in_the_same_revisions(long seed) {
    int[][] parents = tangle(new Random(seed));
    List<Integer> revisions =
        new Random(seed).ints(0, SIZE).distinct().limit(90).sorted().boxed().toList();

    List<Cell> cells = lineage(parents).cells(revisions);

    BitSet[] ancestors = ancestors(parents);
    for (Cell cell : cells) {
      assertThat(cell.members().stream().mapToObj(member -> in(revisions, ancestors, member)))
          .containsOnly(cell.in());
    }
    assertThat(cells).extracting(Cell::in).doesNotHaveDuplicates();
    assertThat(cells.stream().mapToInt(cell -> cell.members().count()).sum()).isEqualTo(SIZE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void what_a_revision_contains_are_its_ancestors(long seed) {
    int[][] parents = tangle(new Random(seed));
    double[] masses = new Random(seed).doubles(SIZE).toArray();

    double[] contained = new Containment(parents, masses).all();

    BitSet[] ancestors = ancestors(parents);
    for (int x = 0; x < SIZE; x++) {
      assertThat(contained[x])
          .isCloseTo(ancestors[x].stream().mapToDouble(c -> masses[c]).sum(), within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void a_line_is_a_history_without_merges(long seed) {
    double[] priors = new Random(seed).doubles(SIZE).toArray();
    Evidence evidence =
        Evidence.EMPTY.plus(40, new Tally(1, 9)).plus(150, new Tally(9, 1)).plus(200, true);

    Posterior branching = Posterior.of(Beliefs.UNKNOWN, new Branching(line(), priors), evidence);
    Posterior line = Posterior.of(Beliefs.UNKNOWN, new Line(priors), evidence);

    assertThat(IntStream.range(0, SIZE).mapToDouble(branching::of).toArray())
        .containsExactly(IntStream.range(0, SIZE).mapToDouble(line::of).toArray(), within(1e-12));
    assertThat(next(branching)).isEqualTo(next(line));
  }

  @Test
  void a_commit_on_another_branch_says_nothing_of_this_one() {
    int[][] diamond = {{}, {0}, {0}, {1, 2}};

    Posterior posterior =
        Posterior.of(
            Beliefs.UNKNOWN,
            new Branching(diamond, new double[] {1, 1, 1, 1}),
            Evidence.EMPTY.plus(1, new Tally(0, 50)).plus(3, new Tally(50, 0)));

    assertThat(posterior.of(2)).isCloseTo(0.5, within(0.01));
    assertThat(posterior.of(3)).isCloseTo(0.5, within(0.01));
    assertThat(posterior.containedIn(2)).isCloseTo(0.5, within(0.01));
  }

  private static int next(Posterior posterior) {
    Bench bench = new Bench(Price.RUNS, revision -> false, revision -> revision >= 0);
    return ((Advice.Test) Strategy.HALF.next(posterior, bench, Aim.at(0.99))).revision();
  }

  private static Branching lineage(int[][] parents) {
    return new Branching(parents, IntStream.range(0, SIZE).mapToDouble(c -> 1 + c % 3).toArray());
  }

  private static int[][] line() {
    return IntStream.range(0, SIZE)
        .mapToObj(c -> c == 0 ? new int[] {} : new int[] {c - 1})
        .toArray(int[][]::new);
  }

  /// Half of the commits are merges, and the last one descends from all.
  private static int[][] tangle(Random random) {
    int[][] parents = line();
    for (int c = 2; c < SIZE; c++) {
      int other = random.nextInt(Math.max(0, c - 20), c - 1);
      int first = random.nextInt(4) == 0 && c < SIZE - 1 ? Math.max(0, c - 3) : c - 1;
      parents[c] =
          random.nextBoolean() && first != other ? new int[] {first, other} : new int[] {first};
    }
    return parents;
  }

  private static BitSet[] ancestors(int[][] parents) {
    List<BitSet> all = new ArrayList<>();
    for (int c = 0; c < parents.length; c++) {
      BitSet own = new BitSet();
      own.set(c);
      IntStream.of(parents[c]).forEach(parent -> own.or(all.get(parent)));
      all.add(own);
    }
    return all.toArray(BitSet[]::new);
  }

  private static BitSet in(List<Integer> revisions, BitSet[] ancestors, int member) {
    BitSet in = new BitSet();
    IntStream.range(0, revisions.size())
        .filter(i -> ancestors[revisions.get(i)].get(member))
        .forEach(in::set);
    return in;
  }
}
