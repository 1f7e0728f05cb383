package dev.firstbad.verdict;

import static dev.firstbad.verdict.Batches.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
  @Test
  void three_of_twenty_crashes_and_three_clean_steps_leave_0_888() {
    Confidence start = Confidence.startingWith(judged("17. 3C"));

    Confidence end = start.after(judged("20.")).after(judged("20.")).after(judged("20."));

    assertThat(start.reproChance()).isEqualTo(0.15);
    assertThat(end.confidence()).isCloseTo(0.888, within(0.0005));
    assertThat(end.errorProbability()).isCloseTo(0.112, within(0.0005));
  }

  @ParameterizedTest(name = "{0} after 10C 10. leaves {1}")
  @CsvSource({
    "2C 8.,  0.35",
    "5C 5.,  0.5",
    "10C,    0.5",
    "10.,    0.5",
    "C 9.,   0.5",
  })
  void the_chance_falls_halfway_with_a_worse_bad_step_and_never_rises(String runs, double chance) {
    Confidence start = Confidence.startingWith(judged("10C 10."));

    assertThat(start.after(judged(runs)).reproChance()).isCloseTo(chance, within(1e-9));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"10C, 0", "10B, 0", "C 9., 0", "10., 0.0009765625", "6. 4B, 0.015625"})
  void only_a_good_test_can_have_missed_the_bug(String runs, double chance) {
    Confidence even = new Confidence(0.5, 1);

    assertThat(even.falseNegative(judged(runs))).isEqualTo(chance);
  }

  private static Judgement judged(String runs) {
    Circumstances circumstances = new Circumstances(Practice.CONFIDENCE, false, false, Set.of());
    return Policies.named("syzkaller@2024-07-15").orElseThrow().judge(trial(runs), circumstances);
  }
}
