package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures: the cases of the minimiser recorded beside the project (`slice_minimize`).
final class MinimiserTest {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  @Test
  void of_elements_that_nothing_needs_none_is_left() {
    Minimiser<Integer> end = minimised(Minimiser.of(first(100), UNLIMITED), Set.of());

    assertThat(end.kept()).isEmpty();
  }

  @Test
  void elements_that_are_all_needed_are_all_left() {
    Minimiser<Integer> end =
        minimised(Minimiser.of(first(100), UNLIMITED), new TreeSet<>(first(100)));

    assertThat(end.kept()).isEqualTo(first(100));
  }

  @Test
  void when_no_attempt_is_left_everything_not_known_to_be_needless_is_kept() {
    Minimiser<Integer> end = minimised(Minimiser.ofNeeded(first(60), 3), Set.of(42));

    assertThat(end.attempts()).isEqualTo(3);
    assertThat(end.kept()).contains(42).hasSizeLessThan(60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void exactly_what_is_needed_is_left_after_few_attempts(int seed) {
    Random random = new Random(seed);
    int size = random.nextInt(50);
    Set<Integer> needed = new TreeSet<>();
    IntStream.range(0, size).filter(i -> random.nextInt(1 + seed % 20) == 0).forEach(needed::add);

    Minimiser<Integer> end = minimised(Minimiser.of(first(size), UNLIMITED), needed);

    assertThat(end.kept()).isEqualTo(List.copyOf(needed));
    assertThat(end.attempts()).isLessThanOrEqualTo(bound(size, needed.size()));
  }

  static IntStream seeds() {
    return IntStream.range(0, 1000);
  }

  private static Minimiser<Integer> minimised(Minimiser<Integer> state, Set<Integer> needed) {
    Minimiser<Integer> at = state;
    Optional<List<Integer>> attempt = at.attempt();
    while (attempt.isPresent()) {
      at = at.after(attempt.get().containsAll(needed));
      attempt = at.attempt();
    }
    return at;
  }

  private static int bound(int size, int needed) {
    int log = size == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(size);
    return 3 + 2 * needed * (1 + log);
  }

  private static List<Integer> first(int count) {
    return new ArrayList<>(IntStream.range(0, count).boxed().toList());
  }
}
