package dev.firstbad.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.firstbad.inference.Conclusion.Before;
import dev.firstbad.inference.Conclusion.Culprit;
import dev.firstbad.inference.Conclusion.Flake;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PosteriorTest {
  private static final Beliefs EVERYTHING =
      new Beliefs(TwoRates.UNKNOWN, 0, 0, 0).withChances(0.2, 0.1);

  @Test
  void without_evidence_every_candidate_is_as_likely_as_before() {
    Posterior posterior = Posterior.of(EVERYTHING, new Line(1, 2, 1), Evidence.EMPTY);

    assertThat(posterior.of(1)).isCloseTo(0.35, within(1e-12));
    assertThat(posterior.flake()).isCloseTo(0.2, within(1e-12));
    assertThat(posterior.before()).isCloseTo(0.1, within(1e-12));
  }

  /// The definition, candidate by candidate, without cells.
  @Test
  void it_is_prior_times_likelihood() {
    Evidence evidence =
        Evidence.EMPTY
            .plus(Evidence.NONE, new Tally(1, 9))
            .plus(2, new Tally(0, 10))
            .plus(5, new Tally(4, 6));
    double[] logs = new double[8];
    for (int c = 0; c < 8; c++) {
      Tally contain =
          (c <= 2 ? new Tally(0, 10) : Tally.NONE).plus(c <= 5 ? new Tally(4, 6) : Tally.NONE);
      logs[c] = TwoRates.UNKNOWN.logLikelihood(contain, new Tally(5, 25).minus(contain));
    }

    Posterior posterior = Posterior.of(EVERYTHING.withChances(0, 0), Line.uniform(8), evidence);

    assertThat(
            DoubleStream.iterate(0, c -> c < 8, c -> c + 1)
                .map(c -> posterior.of((int) c))
                .toArray())
        .containsExactly(Logs.normalised(logs), within(1e-12));
  }

  @Test
  void failures_everywhere_mean_that_the_culprit_is_older() {
    Evidence evidence =
        Evidence.EMPTY.plus(Evidence.NONE, new Tally(10, 0)).plus(7, new Tally(10, 0));

    Posterior posterior = Posterior.of(EVERYTHING, Line.uniform(8), evidence);

    assertThat(posterior.best().what()).isEqualTo(new Before());
  }

  @Test
  void rare_failures_everywhere_mean_a_flake() {
    Evidence evidence =
        Evidence.EMPTY.plus(Evidence.NONE, new Tally(2, 38)).plus(7, new Tally(2, 38));

    Posterior posterior = Posterior.of(EVERYTHING, Line.uniform(8), evidence);

    assertThat(posterior.best().what()).isEqualTo(new Flake());
  }

  @Test
  void runs_on_both_sides_of_a_commit_name_it() {
    Evidence evidence = Evidence.EMPTY.plus(3, new Tally(0, 40)).plus(4, new Tally(40, 0));

    Posterior posterior = Posterior.of(EVERYTHING, Line.uniform(8), evidence);

    assertThat(posterior.ranked(3).getFirst().what()).isEqualTo(new Culprit(4));
    assertThat(posterior.best()).isEqualTo(posterior.ranked(1).getFirst());
  }

  @Test
  void a_persons_word_is_beyond_doubt() {
    Evidence evidence = Evidence.EMPTY.plus(5, new Tally(0, 40)).plus(5, true).plus(1, false);

    Posterior posterior = Posterior.of(EVERYTHING, Line.uniform(8), evidence);

    assertThat(posterior.of(1)).isZero();
    assertThat(posterior.of(6)).isZero();
    assertThat(posterior.flake()).isZero();
    assertThat(posterior.of(2)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void words_that_contradict_each_other_leave_nothing_possible() {
    Evidence evidence = Evidence.EMPTY.plus(5, false).plus(1, true);

    assertThatThrownBy(() -> Posterior.of(EVERYTHING, Line.uniform(8), evidence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void correlated_runs_tell_less() {
    Evidence evidence = Evidence.EMPTY.plus(3, new Tally(0, 20)).plus(4, new Tally(20, 0));

    double sure = Posterior.of(EVERYTHING, Line.uniform(8), evidence).of(4);
    double less = Posterior.of(EVERYTHING.withCorrelation(0.3), Line.uniform(8), evidence).of(4);

    assertThat(less).isLessThan(sure);
  }
}
