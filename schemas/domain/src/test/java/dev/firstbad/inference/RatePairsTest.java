package dev.firstbad.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RatePairsTest {
  private static final RatePairs CLEAR = RatePairs.CLEAR;

  @Test
  void likelihoods_of_all_that_can_happen_add_up_to_one() {
    double sum = 0;
    for (int inside = 0; inside <= 3; inside++) {
      for (int outside = 0; outside <= 2; outside++) {
        double log =
            CLEAR.logLikelihood(new Tally(inside, 3 - inside), new Tally(outside, 2 - outside));
        sum += choose(3, inside) * choose(2, outside) * Math.exp(log);
      }
    }

    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(
            IntStream.rangeClosed(0, 4)
                .mapToDouble(k -> choose(4, k) * Math.exp(CLEAR.logOfFlake(new Tally(k, 4 - k))))
                .sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void a_culprit_makes_failures_more_frequent() {
    Tally often = new Tally(8, 2);
    Tally seldom = new Tally(1, 9);

    assertThat(CLEAR.logLikelihood(often, seldom))
        .isGreaterThan(CLEAR.logLikelihood(seldom, often) + 5);
    assertThat(CLEAR.inverted().logLikelihood(seldom, often))
        .isEqualTo(CLEAR.logLikelihood(often, seldom));
  }

  @Test
  void many_runs_at_one_rate_are_a_flake() {
    Tally half = new Tally(60, 90);

    double flake = CLEAR.logOfFlake(half.plus(half));

    assertThat(flake).isGreaterThan(CLEAR.logLikelihood(half, half) + Math.log(100));
  }

  @Test
  void what_is_all_but_impossible_is_still_compared() {
    Tally many = new Tally(4_000, 6_000);

    assertThat(CLEAR.logLikelihood(many, many))
        .isFinite()
        .isLessThan(CLEAR.logOfFlake(many.plus(many)));
  }

  private static double choose(int n, int k) {
    double product = 1;
    for (int i = 0; i < k; i++) {
      product = product * (n - i) / (i + 1);
    }
    return product;
  }
}
