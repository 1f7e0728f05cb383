package dev.firstbad.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a search may cost; it is looked at before each test, so the last one can exceed it.
///
/// @param time machine time spent on builds, boots and runs
/// @param runs how many runs
/// @param money in any currency, at `perHour` of machine time
public record Budget(
    @Nullable Duration time,
    @Nullable Integer runs,
    @Nullable BigDecimal money,
    BigDecimal perHour) {
  public static final Budget UNLIMITED = new Budget(null, null, null, BigDecimal.ZERO);
  private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

  /// Why nothing more may be spent, in words; empty while it may.
  Optional<String> exhaustedBy(Duration spent, int made) {
    if (time != null && spent.compareTo(time) >= 0) {
      return Optional.of(
          "the budget of %d s of machine time is used up".formatted(time.toSeconds()));
    }
    if (runs != null && made >= runs) {
      return Optional.of("the budget of %d runs is used up".formatted(runs));
    }
    return money != null && cost(spent).compareTo(money) >= 0
        ? Optional.of(
            "the budget of %s for machine time is used up".formatted(money.toPlainString()))
        : Optional.empty();
  }

  private BigDecimal cost(Duration spent) {
    return perHour
        .multiply(BigDecimal.valueOf(spent.toMillis()))
        .divide(MILLIS_PER_HOUR, java.math.MathContext.DECIMAL64);
  }
}
