package dev.firstbad.verdict;

import static dev.firstbad.verdict.Batches.results;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubledTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "20C,          10C",
    "CC 9.,        C 9.",
    "4. SG CC B 3., 4. G C B 3.",
    "4C 8.,        2C 8.",
  })
  void a_crash_told_twice_counts_once_by_its_second_word(String runs, String once) {
    assertThat(Doubled.halved(results(runs), 10)).contains(results(once));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"10C", "CC 8.", "3C 8.", "C . C 8.", "10. C", "SC 9.", "C G 9."})
  void runs_that_are_no_more_than_wanted_or_have_a_lone_crash_are_not_doubled(String runs) {
    assertThat(Doubled.halved(results(runs), 10)).isEmpty();
  }
}
