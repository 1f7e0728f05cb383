package dev.firstbad.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.inference.Conclusion.Culprit;
import org.junit.jupiter.api.Test;

final class StrategyTest {
  private static final Line LINE = Line.uniform(64);

  @Test
  void a_half_is_tested_first() {
    assertThat(next(Strategy.GAIN_PER_HOUR, Evidence.EMPTY, Price.RUNS))
        .isInstanceOfSatisfying(
            Advice.Test.class, test -> assertThat(test.revision()).isBetween(24, 40));
    assertThat(next(Strategy.HALF, Evidence.EMPTY, Price.RUNS))
        .isInstanceOfSatisfying(
            Advice.Test.class, test -> assertThat(test.revision()).isEqualTo(31));
  }

  @Test
  void what_is_sure_enough_is_concluded() {
    Evidence evidence = Evidence.EMPTY.plus(9, new Tally(0, 60)).plus(10, new Tally(60, 0));

    assertThat(next(Strategy.GAIN_PER_HOUR, evidence, Price.RUNS))
        .isInstanceOfSatisfying(
            Advice.Conclude.class,
            found -> assertThat(found.conclusion().what()).isEqualTo(new Culprit(10)));
  }

  /// One failure among many passes: it is cheaper to run the same binary again than to build.
  @Test
  void a_doubtful_revision_is_run_again_where_builds_are_dear() {
    Evidence evidence = Evidence.EMPTY.plus(63, new Tally(3, 7)).plus(31, new Tally(0, 10));

    assertThat(next(Strategy.GAIN_PER_HOUR, evidence, new Price(10, 1, 10)))
        .isInstanceOfSatisfying(
            Advice.Test.class, test -> assertThat(test.revision()).isEqualTo(31));
  }

  @Test
  void a_search_that_costs_more_than_its_answer_is_worth_is_given_up() {
    Evidence evidence = Evidence.EMPTY.plus(63, new Tally(1, 99)).plus(31, new Tally(1, 99));
    Bench bench = new Bench(new Price(1, 1, 1), revision -> false, revision -> true);

    Advice advice =
        Strategy.GAIN_PER_HOUR.next(
            Posterior.of(Beliefs.KERNEL, LINE, evidence), bench, new Aim(0.99, 10));

    assertThat(advice)
        .isInstanceOfSatisfying(
            Advice.GiveUp.class,
            gaveUp -> assertThat(gaveUp.reason()).isEqualTo(Advice.Reason.NOT_WORTH_IT));
  }

  @Test
  void a_search_ends_where_nothing_that_tells_can_be_tested() {
    Evidence evidence =
        Evidence.EMPTY.plus(Evidence.NONE, false).plus(63, true).plus(31, new Tally(5, 5));
    Bench bench = new Bench(Price.RUNS, revision -> true, revision -> false);

    Advice advice =
        Strategy.GAIN_PER_HOUR.next(
            Posterior.of(Beliefs.UNKNOWN, LINE, evidence), bench, Aim.at(0.99));

    assertThat(advice)
        .isInstanceOfSatisfying(
            Advice.GiveUp.class,
            gaveUp -> assertThat(gaveUp.reason()).isEqualTo(Advice.Reason.NOTHING_TELLS));
  }

  private static Advice next(Strategy strategy, Evidence evidence, Price price) {
    Bench bench = new Bench(price, evidence.tallies()::containsKey, revision -> revision >= 0);
    return strategy.next(Posterior.of(Beliefs.UNKNOWN, LINE, evidence), bench, Aim.at(0.95));
  }
}
