package dev.firstbad.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TwoRatesTest {
  @ParameterizedTest
  @CsvSource({"0.5, 0.5723649429247001", "1, 0", "3, 0.6931471805599453", "11, 15.104412573075516"})
  void the_logarithm_of_gamma_is_exact(double x, double expected) {
    assertThat(Gamma.log(x)).isCloseTo(expected, within(1e-12));
  }

  /// B(3.5, 1.5) / B(0.5, 0.5) = (5/2 3/2 1/2) (1/2) / 4! = 5/128.
  @Test
  void an_unknown_rate_weighs_outcomes_by_the_beta_function() {
    double log = TwoRates.UNKNOWN.logLikelihood(new Tally(3, 1), Tally.NONE);

    assertThat(Math.exp(log)).isCloseTo(5.0 / 128, within(1e-12));
  }

  @Test
  void both_rates_count_apart() {
    Tally failing = new Tally(3, 1);
    Tally passing = new Tally(0, 7);

    double log = TwoRates.UNKNOWN.logLikelihood(failing, passing);

    assertThat(log)
        .isCloseTo(
            TwoRates.UNKNOWN.logOfAll(failing) + TwoRates.UNKNOWN.logOfFlake(passing),
            within(1e-12));
  }

  @Test
  void runs_that_tell_two_rates_apart_speak_against_a_flake() {
    double culprit = TwoRates.UNKNOWN.logLikelihood(new Tally(10, 0), new Tally(0, 10));
    double flake = TwoRates.UNKNOWN.logOfFlake(new Tally(10, 10));

    assertThat(culprit - flake).isGreaterThan(Math.log(1000));
  }

  @Test
  void a_rate_that_is_known_makes_what_contradicts_it_impossible() {
    Rate never = new Rate.Known(0);

    assertThat(never.logMarginal(new Tally(0, 5))).isZero();
    assertThat(never.logMarginal(new Tally(1, 5))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_mixture_weighs_its_parts() {
    Rate mixture =
        new Rate.Mixture(
            List.of(
                new Rate.Weighted(0.25, new Rate.Known(0)),
                new Rate.Weighted(0.75, new Rate.Known(0.5))));

    assertThat(Math.exp(mixture.logMarginal(new Tally(0, 2))))
        .isCloseTo(0.25 + 0.75 * 0.25, within(1e-12));
  }

  @Test
  void weights_that_do_not_add_up_are_refused() {
    List<Rate.Weighted> half = List.of(new Rate.Weighted(0.5, new Rate.Known(0)));

    assertThatThrownBy(() -> new Rate.Mixture(half)).hasMessageContaining("0.5");
  }

  @Test
  void runs_of_one_binary_that_all_end_alike_count_as_one() {
    assertThat(new Tally(0, 10).widened(1)).isEqualTo(new Tally(0, 1));
    assertThat(new Tally(2, 8).widened(0)).isEqualTo(new Tally(2, 8));
  }

  @Test
  void logarithms_far_apart_are_added_and_normalised() {
    double[] chances = Logs.normalised(new double[] {-2000, -2000 + Math.log(3), -9000});

    assertThat(chances).containsExactly(new double[] {0.25, 0.75, 0}, within(1e-12));
    assertThat(Logs.add(-2000, -2000)).isCloseTo(-2000 + Math.log(2), within(1e-12));
  }
}
