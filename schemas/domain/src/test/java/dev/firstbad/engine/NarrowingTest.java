package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NarrowingTest {
  private static final Weighing TWO_RATE = new Weighing.TwoRate(0.1);
  private static final int NOWHERE = 1 << 20;

  /// Rates at which tests fail with the culprit and without it.
  record Rates(double with, double without) {}

  static List<Rates> rates() {
    return List.of(new Rates(1, 0), new Rates(0.5, 0), new Rates(1, 0.2), new Rates(0.8, 0.1));
  }

  @ParameterizedTest
  @MethodSource("rates")
  void a_result_is_right_at_least_as_often_as_was_wanted(Rates rates) {
    List<Bisection> ends = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      DrawnHistory history = DrawnHistory.tangle(40, new Random(seed));
      int culprit = new Random(seed).nextInt(1, history.size());
      Bisection end =
          new Hunt(
                  history,
                  plan(history, TWO_RATE, 2),
                  Hunt.Failing.from(culprit, rates.with(), rates.without(), seed))
              .run();
      ends.add(end);
      right.add(isCulprit(Objects.requireNonNull(end.outcome()), history, culprit));
    }

    assertThat(right.stream().filter(each -> each).count()).isGreaterThanOrEqualTo(38);
    assertThat(ends)
        .allMatch(end -> end.errorProbability() != null && end.errorProbability() < 0.05);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void engines_that_take_over_go_on_alike(long seed) {
    DrawnHistory history = DrawnHistory.tangle(40, new Random(seed));
    Hunt.Failing failing = new Hunt.Failing(17, 0.7, 0.1, List.of(12, 22), seed);
    Hunt one = new Hunt(history, plan(history, TWO_RATE, 2, true), failing);
    Hunt many = new Hunt(history, plan(history, TWO_RATE, 2, true), failing);

    one.run();
    many.runByManyEngines();

    assertThat(many.bodies()).isEqualTo(one.bodies());
  }

  @Test
  void failures_that_come_and_go_everywhere_are_a_flake() {
    List<String> outcomes =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              DrawnHistory history = DrawnHistory.tangle(40, new Random(seed));
              Hunt.Failing failing = Hunt.Failing.from(NOWHERE, 0, 0.4, seed);
              return new Hunt(history, plan(history, TWO_RATE, 4), failing).outcome().type();
            })
            .toList();

    assertThat(outcomes).filteredOn("flake"::equals).hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void a_flake_says_how_often_tests_failed() {
    DrawnHistory history = DrawnHistory.line(40);

    Hunt hunt =
        new Hunt(history, plan(history, TWO_RATE, 4), Hunt.Failing.from(NOWHERE, 0, 0.5, 3));

    assertThat(((Outcome.Flake) hunt.outcome()).statement())
        .contains("of " + hunt.cost() + " runs failed", "that there is no culprit");
  }

  @Test
  void steady_tests_cost_little_more_than_halving() {
    DrawnHistory history = DrawnHistory.line(513);
    Hunt.Failing steady = Hunt.Failing.from(200, 1, 0, 1);

    Hunt hunt = new Hunt(history, plan(history, TWO_RATE, 1), steady);

    assertThat(isCulprit(hunt.outcome(), history, 200)).isTrue();
    assertThat(hunt.cost()).isLessThanOrEqualTo(9 + 9);
  }

  @Test
  void what_tells_most_is_tested_again_and_every_choice_has_its_reason() {
    DrawnHistory history = DrawnHistory.line(64);
    Hunt hunt = new Hunt(history, plan(history, TWO_RATE, 2), Hunt.Failing.from(20, 0.5, 0.05, 5));

    Bisection end = hunt.run();

    List<RevisionSelected> chosen = end.steps().stream().map(Step::revision).toList();
    assertThat(new HashSet<>(chosen.stream().map(RevisionSelected::commit).toList()))
        .hasSizeLessThan(chosen.size());
    assertThat(chosen)
        .extracting(RevisionSelected::rationale)
        .allSatisfy(why -> assertThat(why).contains("with probability", "bits", "most likely"))
        .anyMatch(why -> why.startsWith("tested again"));
  }

  @Test
  void each_test_is_judged_and_decided_with_what_is_left() {
    DrawnHistory history = DrawnHistory.line(64);
    Hunt hunt = new Hunt(history, plan(history, TWO_RATE, 4), Hunt.Failing.from(20, 1, 0, 5));

    Bisection end = hunt.run();

    assertThat(end.steps())
        .extracting(step -> step.judged())
        .extracting(RevisionJudged::policy)
        .containsOnly("two-rate@1");
    List<DecisionTaken> decisions = bodies(hunt, DecisionTaken.class);
    assertThat(decisions).hasSameSizeAs(end.steps());
    assertThat(decisions.getFirst().answer().left()).isBetween(20, 50);
    assertThat(decisions.getLast().answer().first()).isEqualTo(history.commit(20));
  }

  @Test
  void a_person_who_knows_better_is_believed_and_the_search_begins_again() {
    DrawnHistory history = DrawnHistory.line(64);
    Hunt hunt = new Hunt(history, plan(history, TWO_RATE, 4), Hunt.Failing.from(20, 1, 0, 5));
    hunt.meddled(meddled -> {
      if (bodies(meddled, DecisionTaken.class).size() == 2
          && bodies(meddled, StepCorrected.class).isEmpty()) {
        meddled.record(new StepCorrected(1, Verdict.GOOD, "me", "it was the machine"));
      }
    });

    hunt.run();

    int spoken = history.number(hunt.bisection().steps().getFirst().revision().commit());
    assertThat(bodies(hunt, SearchStarted.class)).hasSize(2);
    assertThat(hunt.bisection().outcome())
        .isInstanceOfSatisfying(
            Outcome.Culprit.class,
            end -> assertThat(history.number(end.commit())).isGreaterThan(spoken));
  }

  @Test
  void what_people_say_can_leave_nothing_possible() {
    DrawnHistory history = DrawnHistory.line(64);
    Hunt hunt = new Hunt(history, plan(history, TWO_RATE, 4), Hunt.Failing.from(20, 1, 0, 5));
    hunt.meddled(meddled -> {
      if (bodies(meddled, DecisionTaken.class).size() == 2
          && bodies(meddled, StepCorrected.class).isEmpty()) {
        List<Step> steps = meddled.bisection().steps();
        boolean second =
            steps.get(1).revision().commit().compareTo(steps.get(0).revision().commit()) > 0;
        meddled.record(new StepCorrected(second ? 2 : 1, Verdict.GOOD, "me", "sure"));
        meddled.record(new StepCorrected(second ? 1 : 2, Verdict.BAD, "me", "sure"));
      }
    });

    assertThat(hunt.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, end -> assertThat(end.error()).contains("contradicts itself"));
  }

  @Test
  void commits_that_no_test_tells_apart_are_what_is_left() {
    DrawnHistory history = DrawnHistory.line(64);
    Hunt.Failing failing = new Hunt.Failing(20, 1, 0, List.of(19, 20), 5);

    Bisection end = new Hunt(history, plan(history, TWO_RATE, 4, true), failing).run();

    assertThat(end.outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            left ->
                assertThat(left.candidates())
                    .extracting(history::number)
                    .containsExactly(19, 20, 21));
  }

  @Test
  void a_search_whose_budget_is_used_up_names_the_likeliest_commit() {
    DrawnHistory history = DrawnHistory.line(64);
    Budget budget = new Budget(null, 12, null, BigDecimal.ZERO);

    Bisection end =
        new Hunt(
                history,
                plan(history, TWO_RATE, 4, Kind.CAUSE, budget, false),
                Hunt.Failing.from(20, 1, 0, 5))
            .run();

    assertThat(end.outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            left -> {
              assertThat(left.statement())
                  .startsWith("the budget of 12 runs is used up; most likely ");
              assertThat(left.candidates()).extracting(history::number).contains(20);
            });
  }

  @Test
  void the_commit_that_ends_failures_is_found_too() {
    List<Boolean> right =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              DrawnHistory history = DrawnHistory.tangle(50, new Random(seed));
              int fix = new Random(seed).nextInt(1, history.size());
              Plan plan = plan(history, TWO_RATE, 3, Kind.FIX, Budget.UNLIMITED, false);
              Hunt.Failing failing = Hunt.Failing.from(fix, 0.05, 0.7, seed);
              return isCulprit(new Hunt(history, plan, failing).outcome(), history, fix);
            })
            .toList();

    assertThat(right).filteredOn(each -> each).hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void a_release_that_only_seemed_clean_is_walked_past() {
    DrawnHistory history = DrawnHistory.line(91);
    List<Release> releases =
        IntStream.of(60, 30, 0).mapToObj(i -> new Release("v" + i, history.commit(i))).toList();
    Plan plan = walking(history, new Bounds.Walk(releases, 3));
    List<Boolean> right =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              Hunt.Failing failing = Hunt.Failing.from(20, 0.3, 0, seed);
              return isCulprit(new Hunt(history, plan, failing).outcome(), history, 20);
            })
            .toList();

    assertThat(right).filteredOn(each -> each).hasSizeGreaterThanOrEqualTo(17);
  }

  @Test
  void a_release_that_crashes_for_another_reason_is_no_horizon() {
    DrawnHistory history = DrawnHistory.line(91);
    Bounds.Walk walk = new Bounds.Walk(List.of(new Release("v0", history.commit(0))), 1);
    List<Boolean> right =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              Hunt.Failing failing = Hunt.Failing.from(20, 0.9, 0.25, seed);
              Hunt hunt = new Hunt(history, walking(history, walk), failing);
              return isCulprit(hunt.outcome(), history, 20);
            })
            .toList();

    assertThat(right).filteredOn(each -> each).hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void what_older_revisions_show_does_not_bring_back_a_release_that_was_passed() {
    DrawnHistory history = DrawnHistory.line(91);
    List<Release> releases =
        IntStream.of(80, 70, 60, 50, 20)
            .mapToObj(i -> new Release("v" + i, history.commit(i)))
            .toList();
    Plan plan = walking(history, new Bounds.Walk(releases, 5));

    Hunt hunt = new Hunt(history, plan, Hunt.Failing.from(33, 1, 0, 3));

    assertThat(isCulprit(hunt.outcome(), history, 33)).isTrue();
  }

  @Test
  void a_bug_that_the_oldest_release_has_is_beyond_the_horizon() {
    DrawnHistory history = DrawnHistory.line(91);
    List<Release> releases =
        IntStream.of(60, 30).mapToObj(i -> new Release("v" + i, history.commit(i))).toList();
    Plan plan = walking(history, new Bounds.Walk(releases, 2));

    Bisection end = new Hunt(history, plan, Hunt.Failing.from(20, 1, 0, 3)).run();

    assertThat(end.outcome())
        .isInstanceOfSatisfying(
            Outcome.Horizon.class,
            horizon -> assertThat(horizon.commit()).isEqualTo(history.commit(30)));
  }

  @Test
  void facf_finds_what_always_fails_among_flakes() {
    List<Boolean> right =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              DrawnHistory history = DrawnHistory.tangle(60, new Random(seed));
              int culprit = new Random(seed).nextInt(1, history.size());
              Plan plan = sure(plan(history, new Weighing.Facf(0.1), 1));
              Hunt.Failing failing = Hunt.Failing.from(culprit, 1, 0.1, seed);
              return isCulprit(new Hunt(history, plan, failing).outcome(), history, culprit);
            })
            .toList();

    assertThat(right).containsOnly(true);
  }

  @Test
  void failures_that_come_and_go_on_all_releases_are_a_flake() {
    DrawnHistory history = DrawnHistory.line(91);
    Bounds.Walk walk = new Bounds.Walk(List.of(new Release("v0", history.commit(0))), 1);
    List<String> outcomes =
        LongStream.range(0, 20)
            .mapToObj(seed -> {
              Hunt.Failing failing = Hunt.Failing.from(NOWHERE, 0, 0.4, seed);
              return new Hunt(history, walking(history, walk), failing).outcome().type();
            })
            .toList();

    assertThat(outcomes).filteredOn("flake"::equals).hasSizeGreaterThanOrEqualTo(18);
  }

  /// As sure as is published for this policy.
  private static Plan sure(Plan plan) {
    Steering.ByPosterior steering = (Steering.ByPosterior) plan.steering();
    return plan(
        plan,
        new Steering.ByPosterior(
            steering.weighing(), 0.9999, steering.prior(), steering.verdicts()));
  }

  private static Plan plan(Plan plan, Steering steering) {
    return new Plan(
        plan.kind(),
        plan.terms(),
        plan.origin(),
        plan.bounds(),
        plan.limits(),
        null,
        plan.stages(),
        steering,
        plan.runs(),
        plan.retries(),
        plan.verification(),
        plan.budget(),
        plan.recipe());
  }

  private static boolean isCulprit(Outcome outcome, DrawnHistory history, int wanted) {
    return outcome instanceof Outcome.Culprit culprit && history.number(culprit.commit()) == wanted;
  }

  private static <E extends EventBody> List<E> bodies(Hunt hunt, Class<E> type) {
    return hunt.bodies().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Plan plan(DrawnHistory history, Weighing weighing, int runs) {
    return plan(history, weighing, runs, false);
  }

  private static Plan plan(DrawnHistory history, Weighing weighing, int runs, boolean builds) {
    return plan(history, weighing, runs, Kind.CAUSE, Budget.UNLIMITED, builds);
  }

  private static Plan plan(
      DrawnHistory history, Weighing weighing, int runs, Kind kind, Budget budget, boolean builds) {
    return plan(
        history,
        kind,
        new Bounds.Given(List.of(history.commit(0))),
        steering(weighing),
        new Plan.Repetitions(runs, runs),
        budget,
        builds);
  }

  private static Plan walking(DrawnHistory history, Bounds.Walk walk) {
    return plan(
        history,
        Kind.CAUSE,
        walk,
        steering(TWO_RATE),
        new Plan.Repetitions(4, 20),
        Budget.UNLIMITED,
        false);
  }

  private static Steering steering(Weighing weighing) {
    return new Steering.ByPosterior(weighing, 0.95, Prior.UNIFORM, Policies.ANY_CRASH);
  }

  private static Plan plan(
      DrawnHistory history,
      Kind kind,
      Bounds bounds,
      Steering steering,
      Plan.Repetitions runs,
      Budget budget,
      boolean builds) {
    return new Plan(
        kind,
        Terms.DEFAULT,
        new Origin(history.commit(history.last()), "last", bounds instanceof Bounds.Walk),
        bounds,
        Limits.NONE,
        null,
        new Plan.Stages(builds, false),
        steering,
        runs,
        1,
        Plan.Verification.NONE,
        budget,
        "recipe");
  }
}
