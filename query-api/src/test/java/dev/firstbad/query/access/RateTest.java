package dev.firstbad.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RateTest {
  private final Rate rate = new Rate(60);

  @Test
  void a_minutes_requests_may_come_at_once_and_no_more() {
    for (int i = 0; i < 60; i++) {
      assertThat(rate.take("a", 0)).isZero();
    }

    assertThat(rate.take("a", 0)).isEqualTo(1);
  }

  @Test
  void it_fills_evenly() {
    for (int i = 0; i < 60; i++) {
      rate.take("a", 0);
    }

    assertThat(rate.take("a", Duration.ofMillis(999).toNanos())).isEqualTo(1);
    assertThat(rate.take("a", Duration.ofMillis(1001).toNanos())).isZero();
    assertThat(rate.take("a", Duration.ofMillis(1001).toNanos())).isEqualTo(1);
  }

  @Test
  void one_does_not_use_up_what_is_anothers() {
    for (int i = 0; i < 61; i++) {
      rate.take("a", 0);
    }

    assertThat(rate.take("b", 0)).isZero();
  }

  @Test
  void without_a_limit_there_is_none() {
    Rate unlimited = new Rate(0);

    for (int i = 0; i < 10_000; i++) {
      assertThat(unlimited.take("a", 0)).isZero();
    }
  }
}
