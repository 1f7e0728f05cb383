package dev.firstbad.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class PressTest {
  private final List<Long> made = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch more = new CountDownLatch(1);
  private final Press<String> press = new Press<>(this::make);

  @AfterEach
  void end() {
    press.close();
  }

  @Test
  void who_is_behind_has_every_other_turn_and_who_waits_longest_the_rest() throws Exception {
    Future<String> first = press.order(5);
    begun.await();

    List<Future<String>> orders = List.of(9L, 3L, 7L, 1L).stream().map(press::order).toList();
    more.countDown();
    for (Future<String> order : orders) {
      assertThat(order.get()).startsWith("page ");
    }

    assertThat(first).isDone();
    assertThat(made).containsExactly(5L, 9L, 1L, 3L, 7L);
  }

  @Test
  void what_several_wait_for_is_made_once() throws Exception {
    Future<String> first = press.order(5);
    begun.await();

    Future<String> one = press.order(3);
    Future<String> other = press.order(3);
    more.countDown();

    assertThat(List.of(first.get(), one.get(), other.get()))
        .containsExactly("page 5", "page 3", "page 3");
    assertThat(made).containsExactly(5L, 3L);
  }

  @Test
  void what_is_wanted_while_it_is_being_made_is_made_again_for_there_may_be_more_of_it()
      throws Exception {
    Future<String> first = press.order(5);
    begun.await();

    Future<String> later = press.order(5);
    more.countDown();

    assertThat(List.of(first.get(), later.get())).containsOnly("page 5");
    assertThat(made).containsExactly(5L, 5L);
  }

  @Test
  void a_failure_reaches_who_waits_for_it_and_nobody_else() throws Exception {
    more.countDown();

    assertThatThrownBy(() -> press.get(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(press.get(2)).isEqualTo("page 2");
  }

  /// The first waits until all are ordered.
  private String make(long number) {
    begun.countDown();
    try {
      more.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    if (number < 0) {
      throw new IllegalArgumentException("no page");
    }
    made.add(number);
    return "page " + number;
  }
}
