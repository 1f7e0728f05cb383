package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.wire.Spans.Span;
import org.junit.jupiter.api.Test;

final class SpansTest {
  private final Spans spans = new Spans();

  @Test
  void what_stands_close_together_is_read_in_one_go() {
    spans.add("a", 10);
    spans.add("b", 11);
    spans.add("a", 510);

    assertThat(spans.after("a", -1)).containsExactly(new Span(10, 510));
  }

  @Test
  void what_stands_far_apart_is_read_apart() {
    spans.add("a", 10);
    spans.add("a", 511);

    assertThat(spans.after("a", -1)).containsExactly(new Span(10, 10), new Span(511, 511));
  }

  @Test
  void what_is_known_is_not_read_again() {
    spans.add("a", 10);
    spans.add("a", 12);
    spans.add("a", 1000);

    assertThat(spans.after("a", 10)).containsExactly(new Span(11, 12), new Span(1000, 1000));
    assertThat(spans.after("a", 1000)).isEmpty();
  }

  @Test
  void of_a_key_that_is_not_there_is_nothing() {
    assertThat(spans.after("a", -1)).isEmpty();
  }
}
