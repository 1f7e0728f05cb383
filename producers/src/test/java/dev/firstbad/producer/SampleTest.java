package dev.firstbad.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void the_sample_is_the_log_of_192_lines() {
    assertThat(new String(Sample.bytes(), UTF_8).lines()).hasSize(192);
  }
}
