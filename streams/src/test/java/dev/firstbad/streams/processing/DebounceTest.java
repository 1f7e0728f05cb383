package dev.firstbad.streams.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DebounceTest {
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2};

  private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
  private final KeyValueStore<Bytes, byte[]> marks =
      ByteStores.inMemory("news").withLoggingDisabled().build();
  private final List<byte[]> settled = new ArrayList<>();
  private long worked;

  @BeforeEach
  void start() {
    marks.init(context.getStateStoreContext(), marks);
    context.addStateStore(marks);
    context.setCurrentSystemTimeMs(0);
  }

  @Test
  void a_key_marked_often_is_settled_once() {
    Debounce debounce = debounce(0, 0);
    debounce.mark(ONE);
    debounce.mark(TWO);
    debounce.mark(ONE);

    tick();

    assertThat(settled).containsExactly(ONE, TWO);
  }

  @Test
  void the_timer_runs_only_while_there_are_marks() {
    Debounce debounce = debounce(0, 0);
    assertThat(timers()).isEmpty();

    debounce.mark(ONE);
    assertThat(timers()).hasSize(1);

    tick();
    assertThat(timers()).isEmpty();
  }

  @Test
  void marks_that_a_stopped_task_left_behind_are_settled() {
    marks.put(Bytes.wrap(ONE), ONE);

    debounce(0, 0);
    tick();

    assertThat(settled).containsExactly(ONE);
  }

  @Test
  void what_would_take_a_tick_too_long_waits_for_the_next() {
    Debounce debounce = debounce(100, 0);
    debounce.mark(ONE);
    debounce.mark(TWO);

    tick();
    assertThat(settled).containsExactly(ONE);

    tick();
    assertThat(settled).containsExactly(ONE, TWO);
  }

  @Test
  void a_key_that_had_to_wait_has_its_turn_before_one_that_is_marked_again() {
    Debounce debounce = debounce(100, 0);
    debounce.mark(ONE);
    debounce.mark(TWO);
    tick();
    debounce.mark(ONE);
    context.setCurrentSystemTimeMs(10_000);

    tick();

    assertThat(settled).containsExactly(ONE, TWO);
  }

  @Test
  void a_key_that_rests_waits_while_others_go_on() {
    Debounce debounce = debounce(0, 1000);
    debounce.mark(ONE);
    tick();
    debounce.mark(ONE);
    debounce.mark(TWO);

    tick();
    assertThat(settled).containsExactly(ONE, TWO);

    context.setCurrentSystemTimeMs(1000);
    tick();
    assertThat(settled).containsExactly(ONE, TWO, ONE);
    assertThat(timers()).isEmpty();
  }

  @Test
  void a_key_that_takes_long_rests_sixteen_times_as_long() {
    Debounce debounce = debounce(50, 0);
    debounce.mark(ONE);
    tick();
    debounce.mark(ONE);

    context.setCurrentSystemTimeMs(849);
    tick();
    assertThat(settled).hasSize(1);

    context.setCurrentSystemTimeMs(850);
    tick();
    assertThat(settled).hasSize(2);
  }

  @Test
  void a_key_that_takes_long_beside_one_that_rests_rests_twice_as_long() {
    Debounce debounce = debounce(50, 0);
    debounce.mark(ONE);
    debounce.mark(TWO);
    tick();
    debounce.mark(TWO);

    context.setCurrentSystemTimeMs(1699);
    tick();
    assertThat(settled).containsExactly(ONE, TWO);

    context.setCurrentSystemTimeMs(1700);
    tick();
    assertThat(settled).containsExactly(ONE, TWO, TWO);
  }

  /// A debounce whose work takes some time for each key, which then rests.
  private Debounce debounce(long millis, long rest) {
    return new Debounce(
        context,
        "news",
        key -> {
          settled.add(key);
          worked += millis * 1_000_000;
          return Duration.ofMillis(rest);
        },
        () -> worked);
  }

  private void tick() {
    timers().forEach(timer -> timer.getPunctuator().punctuate(context.currentSystemTimeMs()));
  }

  private List<CapturedPunctuator> timers() {
    return context.scheduledPunctuators().stream().filter(timer -> !timer.cancelled()).toList();
  }
}
