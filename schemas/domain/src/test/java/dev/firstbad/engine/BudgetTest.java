package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BudgetTest {
  @Test
  void without_limits_nothing_is_used_up() {
    assertThat(Budget.UNLIMITED.exhaustedBy(Duration.ofDays(1000), Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void time_is_used_up_when_as_much_was_spent() {
    Budget budget = new Budget(Duration.ofMinutes(5), null, null, BigDecimal.ZERO);

    assertThat(budget.exhaustedBy(Duration.ofMillis(299_999), 99)).isEmpty();
    assertThat(budget.exhaustedBy(Duration.ofMinutes(5), 0))
        .contains("the budget of 300 s of machine time is used up");
  }

  @Test
  void runs_are_used_up_when_as_many_were_made() {
    Budget budget = new Budget(null, 40, null, BigDecimal.ZERO);

    assertThat(budget.exhaustedBy(Duration.ofDays(9), 39)).isEmpty();
    assertThat(budget.exhaustedBy(Duration.ZERO, 40)).contains("the budget of 40 runs is used up");
  }

  @Test
  void money_is_used_up_by_machine_time_at_its_price() {
    Budget budget = new Budget(null, null, new BigDecimal("1.50"), new BigDecimal("0.30"));

    assertThat(budget.exhaustedBy(Duration.ofHours(5).minusMillis(1), 99)).isEmpty();
    assertThat(budget.exhaustedBy(Duration.ofHours(5), 0))
        .contains("the budget of 1.50 for machine time is used up");
  }
}
