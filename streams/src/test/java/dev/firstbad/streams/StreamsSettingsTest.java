package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class StreamsSettingsTest {
  @Test
  void all_problems_are_reported_together() {
    assertThatThrownBy(() ->
            new StreamsSettings(" ", "a b", "standalone", Path.of("state"), 0, -1, 0, "no-policy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "bootstrap", "application", "threads", "standbys", "replication", "no-policy");
  }
}
