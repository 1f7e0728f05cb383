package dev.firstbad.verdict;

import static dev.firstbad.verdict.Batches.trial;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {
  private static final VerdictPolicy POLICY = Policies.named("syzkaller@2023-05-09").orElseThrow();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "FIVE_RUNS, 5, 5",
    "EIGHT_RUNS, 8, 8",
    "TEN_RUNS, 10, 10",
    "FATAL_BUILDS, 10, 10",
    "FLAKY_FLAG, 10, 10",
    "TWENTY_RUNS, 20, 10",
    "CONFIDENCE, 20, 10"
  })
  void the_first_test_has_more_runs_since_2021_02_20(Practice practice, int first, int later) {
    Circumstances start = Circumstances.first(practice);

    Circumstances next = start.after(POLICY.judge(trial("10C"), start));

    assertThat(start.runs()).isEqualTo(first);
    assertThat(next.runs()).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "9. C, TEN_RUNS, false",
    "9. C, FLAKY_FLAG, true",
    "5. 5C, FLAKY_FLAG, false",
    "10., FLAKY_FLAG, false",
    "9. C, CONFIDENCE, true",
    "5. 5C, CONFIDENCE, false",
    "10., CONFIDENCE, false",
  })
  void a_reproducer_that_seldom_crashes_is_flaky(String runs, Practice practice, boolean flaky) {
    Circumstances start = Circumstances.first(practice);

    Circumstances next = start.after(POLICY.judge(trial(runs), start));

    assertThat(next.flaky()).isEqualTo(flaky);
  }

  @Test
  void a_skip_with_a_crash_is_not_flaky_since_confidence_is_derived() {
    Circumstances start = Circumstances.first(Practice.CONFIDENCE);
    VerdictPolicy today = Policies.named("syzkaller@2024-07-15").orElseThrow();

    Circumstances next = start.after(today.judge(trial("9. C"), start));

    assertThat(next.flaky()).isFalse();
  }

  @Test
  void flaky_once_is_flaky_for_ever_and_has_more_runs() {
    Circumstances start = Circumstances.first(Practice.CONFIDENCE);
    Circumstances flaky = start.after(POLICY.judge(trial("9. C"), start));

    Circumstances next = flaky.after(POLICY.judge(trial("20C"), flaky));

    assertThat(next.flaky()).isTrue();
    assertThat(next.runs()).isEqualTo(20);
  }
}
