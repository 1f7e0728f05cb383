package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnstileTest {
  private final AtomicInteger passed = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void what_is_large_is_refused_while_another_is_made(int most) {
    Turnstile turnstile = new Turnstile(most, Duration.ZERO);

    turnstile.pass(
        Turnstile.LARGE,
        () ->
            elsewhere(() ->
                assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> turnstile.pass(Turnstile.LARGE, passed::incrementAndGet))));

    assertThat(passed).hasValue(0);
    turnstile.pass(Turnstile.LARGE, passed::incrementAndGet);
    assertThat(passed).hasValue(1);
  }

  @Test
  void what_is_small_is_not_held_up() {
    Turnstile turnstile = new Turnstile(0, Duration.ZERO);

    turnstile.pass(
        Turnstile.LARGE,
        () -> elsewhere(() -> turnstile.pass(Turnstile.LARGE - 1, passed::incrementAndGet)));

    assertThat(passed).hasValue(1);
  }

  @Test
  void a_failure_leaves_the_place_to_the_next() {
    Turnstile turnstile = new Turnstile(0, Duration.ZERO);

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> turnstile.pass(Turnstile.LARGE, () -> Math.floorDiv(1, 0)));

    turnstile.pass(Turnstile.LARGE, passed::incrementAndGet);
    assertThat(passed).hasValue(1);
  }

  /// In another thread, whose failure is ours.
  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}
