package dev.firstbad.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1",
    "0, 10, 0, 0.2775",
    "10, 10, 0.7225, 1",
    "1, 10, 0.0179, 0.4042",
    "50, 100, 0.4038, 0.5962"
  })
  void a_rate_lies_where_wilson_says(long failures, long runs, double low, double high) {
    Interval interval = Interval.of(failures, runs);

    assertThat(interval.low()).isCloseTo(low, within(1e-4));
    assertThat(interval.high()).isCloseTo(high, within(1e-4));
  }
}
