package dev.firstbad.verdict;

import static dev.firstbad.verdict.Batches.trial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictPolicyTest {
  static Stream<VerdictPolicy> all() {
    return Stream.concat(Stream.of(Policies.ANY_CRASH), Policies.SYZKALLER.stream());
  }

  /// Columns in the order of the policies: 2018-05-17, 2019-03-22, 2023-05-09, 2023-06-15,
  /// 2023-06-29, 2024-07-15. `end` is a skip that ends the search.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // n = 10
    "10.,    good, good, good, good, good, good",
    "10C,    bad,  bad,  bad,  bad,  bad,  bad",
    "10B,    skip, skip, skip, skip, skip, skip",
    "9. B,   good, good, good, good, good, good",
    "9. C,   bad,  bad,  bad,  bad,  bad,  skip",
    "8. 2C,  bad,  bad,  bad,  bad,  bad,  bad",
    "6. 4B,  good, good, good, good, good, good",
    "5. 5B,  good, good, good, skip, good, good",
    "4. 6B,  good, good, good, skip, skip, skip",
    "3. 7B,  good, skip, good, skip, skip, skip",
    ".  9B,  good, skip, good, skip, skip, skip",
    "C  9B,  bad,  bad,  bad,  bad,  skip, skip",
    "5C 5B,  bad,  bad,  bad,  bad,  bad,  bad",
    "4C 6B,  bad,  bad,  bad,  bad,  skip, skip",
    "2C 3. 5T, bad, bad, bad,  bad,  bad,  bad",
    "C  4. 5G, bad, bad, bad,  bad,  bad,  skip",
    "5. 5I,  good, good, good, skip, good, good",
    "4. 6I,  good, good, end,  end,  end,  end",
    "4. 6F,  good, good, end,  end,  end,  end",
    "4. 3B 3I, good, good, good, skip, skip, skip",
    "4. 2B 4I, good, good, good, skip, end,  end",
    "4C 6I,  bad,  bad,  end,  end,  end,  end",
    "10I,    skip, skip, end,  end,  end,  end",
    // n = 20
    "19. C,  bad,  bad,  bad,  bad,  bad,  skip",
    "18. 2C, bad,  bad,  bad,  bad,  bad,  skip",
    "17. 3C, bad,  bad,  bad,  bad,  bad,  bad",
    "11. 9B, good, good, good, good, good, good",
    "10. 10B, good, good, good, skip, good, good",
    "9. 11B, good, good, good, skip, skip, skip",
    "8. 12B, good, good, good, skip, skip, skip",
    "7. 13B, good, skip, good, skip, skip, skip",
    "10C 10I, bad, bad, bad,  bad,  bad,  bad",
    "2C 8. 10I, bad, bad, bad, bad, bad,  bad",
    "9. 11I, good, good, end,  end,  end,  end",
    // n = 8
    "8.,     good, good, good, good, good, good",
    "7. C,   bad,  bad,  bad,  bad,  bad,  skip",
    "4. 4B,  good, good, good, skip, good, good",
    "3. 5B,  good, skip, good, skip, skip, skip",
    "4B 4I,  skip, skip, skip, skip, skip, skip",
    "3B 5I,  skip, skip, end,  end,  end,  end",
    // n = 5
    "3. 2B,  good, good, good, good, good, good",
    "2. 3B,  good, skip, good, skip, good, good",
    ".  4B,  good, skip, good, skip, skip, skip",
    "C  4B,  bad,  bad,  bad,  bad,  skip, skip",
    "C  .3B, bad,  bad,  bad,  bad,  bad,  skip",
    "2C 3B,  bad,  bad,  bad,  bad,  bad,  bad",
    "2. 3I,  good, skip, end,  end,  good, good",
    // n = 1
    ".,      good, good, good, good, good, good",
    "C,      bad,  bad,  bad,  bad,  bad,  skip",
    "B,      skip, skip, skip, skip, good, good",
    "I,      skip, skip, end,  end,  good, good",
  })
  void each_era_judges_by_its_own_boundaries(
      String runs, String e18, String e19, String may, String mid, String june, String e24) {
    Circumstances later = later(Practice.CONFIDENCE);

    Stream<String> verdicts =
        Policies.SYZKALLER.stream().map(policy -> word(policy.judge(trial(runs), later)));

    assertThat(verdicts).containsExactly(e18, e19, may, mid, june, e24);
  }

  @ParameterizedTest(name = "{0} under {1}")
  @CsvSource({
    "8. 2B,  syzkaller@2023-06-29, good",
    "7. 3B,  syzkaller@2023-06-29, good",
    "6. 4B,  syzkaller@2023-06-29, skip",
    "15. 5B, syzkaller@2024-07-15, good",
    "14. 6B, syzkaller@2024-07-15, skip",
    "8. 2C 10B, syzkaller@2024-07-15, skip",
    "7. 3C 10B, syzkaller@2024-07-15, bad",
    "6. 4B,  syzkaller@2019-03-22, good",
  })
  void a_flaky_reproducer_needs_three_quarters_to_be_good_since_2023_06_29(
      String runs, String policy, String verdict) {
    Circumstances flaky = new Circumstances(Practice.CONFIDENCE, false, true, Set.of());

    assertThat(word(policy(policy).judge(trial(runs), flaky))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void nine_clean_runs_and_a_failed_boot_are_good_under_all(VerdictPolicy policy) {
    Judgement judgement = policy.judge(trial("9. B"), later(policy.practice()));

    assertThat(judgement.verdict()).isEqualTo(Verdict.GOOD);
    assertThat(judgement.counts()).isEqualTo(new Counts(9, 0, 1, 0));
  }

  @Test
  void one_crash_in_ten_is_skip_since_2024_07_15() {
    Judgement judgement =
        policy("syzkaller@2024-07-15").judge(trial("C 9."), later(Practice.CONFIDENCE));

    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIP);
    assertThat(judgement.rationale())
        .isEqualTo(
            "skip: good wants no crash and 5 clean runs, bad wants 2 crashes and 5 conclusive runs;"
                + " of 10 runs 9 were good, 1 bad, 0 other, 0 infra.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"any-crash", "syzkaller@2019-03-22"})
  void the_minimum_of_clean_runs_is_told(String policy) {
    Judgement judgement = policy(policy).judge(trial("3. 7B"), later(Practice.TEN_RUNS));

    assertThat(judgement.rationale())
        .isEqualTo(
            "skip: no crash, and 7 inconclusive runs are more than 6 (10 div 3 * 2);"
                + " of 10 runs 3 were good, 0 bad, 7 other, 0 infra.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void runs_told_as_one_count_as_many_as_were_wanted(VerdictPolicy policy) {
    Circumstances circumstances = Circumstances.first(Practice.TWENTY_RUNS);

    Judgement good = policy.judge(new Trial.Alike(RunResult.OK, null), circumstances);
    Judgement bad = policy.judge(new Trial.Alike(CRASH, null), circumstances);

    assertThat(good.verdict()).isEqualTo(Verdict.GOOD);
    assertThat(good.counts()).isEqualTo(new Counts(20, 0, 0, 0));
    assertThat(bad.verdict()).isEqualTo(Verdict.BAD);
    assertThat(bad.rationale()).contains("their number taken as the one wanted");
  }

  @Test
  void runs_told_as_one_with_their_number_count_as_that_many() {
    Judgement judgement =
        policy("syzkaller@2024-07-15").judge(new Trial.Alike(CRASH, 1), later(Practice.CONFIDENCE));

    assertThat(judgement.counts()).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIP);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "FATAL_BUILDS, true",
    "TEN_RUNS, false",
    "BUILDS_SKIPPED, false",
    "CONFIDENCE, false"
  })
  void a_failed_build_is_a_skip_that_once_ended_the_search(Practice practice, boolean ends) {
    Judgement judgement =
        policy("syzkaller@2019-03-22").judge(new Trial.BuildFailed(), later(practice));

    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIP);
    assertThat(judgement.ends()).isEqualTo(ends);
    assertThat(judgement.counts().total()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"syzkaller@2019-03-22, false", "syzkaller@2023-05-09, true"})
  void a_failed_test_ends_the_search_since_2023_05_09(String policy, boolean ends) {
    Judgement judgement = policy(policy).judge(new Trial.TestFailed(), later(Practice.TWENTY_RUNS));

    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIP);
    assertThat(judgement.ends()).isEqualTo(ends);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void no_run_at_all_is_a_skip(VerdictPolicy policy) {
    Judgement judgement = policy.judge(trial(""), later(policy.practice()));

    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIP);
    assertThat(judgement.ends()).isFalse();
  }

  @ParameterizedTest(name = "{0} with {1} in {2}")
  @CsvSource({
    "8. 2S, WARNING,         CRASH_TYPES,      good",
    "8. 2S, SYZ_FAILURE,     CRASH_TYPES,      bad",
    "8. 2S, '',              CRASH_TYPES,      bad",
    "8. 2S, WARNING,         TWENTY_RUNS,      bad",
    "8. 2L, WARNING,         CONFIDENCE,       bad",
    "8. 2L, WARNING,         LOST_CONNECTIONS, good",
    "8. 2L, LOST_CONNECTION, LOST_CONNECTIONS, bad",
    "8. 2C, LEAK,            LOST_CONNECTIONS, bad",
  })
  void a_crash_of_the_tool_does_not_count_unless_it_is_the_bug(
      String runs, String origin, Practice practice, String verdict) {
    Set<String> types = origin.isEmpty() ? Set.of() : Set.of(origin);
    Circumstances circumstances = later(practice).withOrigin(types);

    Judgement judgement = policy("syzkaller@2024-07-15").judge(trial(runs), circumstances);

    assertThat(word(judgement)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void every_policy_is_found_by_its_name(VerdictPolicy policy) {
    assertThat(Policies.named(policy.name())).containsSame(policy);
    assertThat(Policies.named(policy.name() + "x")).isEmpty();
  }

  @Test
  void a_step_that_did_not_build_is_a_failed_build_and_an_untested_one_is_no_trial() {
    BuildFinished failed = new BuildFinished(1, BuildResult.FAILED, null, null, null, "no");
    BuildFinished built = new BuildFinished(1, BuildResult.BUILT, null, null, null, null);

    assertThat(Trial.of(failed, List.of(), null)).contains(new Trial.BuildFailed());
    assertThat(Trial.of(built, List.of(), null)).isEmpty();
  }

  private static final RunResult CRASH = Batches.run(RunOutcome.CRASHED, "WARNING in foo");

  private static VerdictPolicy policy(String name) {
    return Policies.named(name).orElseThrow();
  }

  private static Circumstances later(Practice practice) {
    return new Circumstances(practice, false, false, Set.of());
  }

  private static String word(Judgement judgement) {
    return judgement.ends() ? "end" : judgement.verdict().name().toLowerCase(Locale.ROOT);
  }
}
