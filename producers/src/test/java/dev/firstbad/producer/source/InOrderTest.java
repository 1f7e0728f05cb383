package dev.firstbad.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void results_come_in_the_order_of_the_work_whatever_takes_long() {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    CountDownLatch secondDone = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();

    InOrder.<Integer, Integer>each(items, 2, item -> slowFirst(item, secondDone), results::add);

    assertThat(results).isEqualTo(items);
  }

  @Test
  void what_the_work_throws_is_thrown() {
    assertThatThrownBy(
            () -> InOrder.<Integer, Integer>each(List.of(1, 0, 1), 2, i -> 1 / i, result -> {}))
        .isInstanceOf(ArithmeticException.class);
  }

  /// The first item waits for the second.
  private static int slowFirst(int item, CountDownLatch secondDone) {
    try {
      if (item == 0) {
        secondDone.await();
      } else {
        secondDone.countDown();
      }
      return item;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
