package dev.firstbad.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class StreamsTopologyTest {
  /// A change here changes topics and stores of running systems: it needs a migration, or a
  /// rebuild.
  @Test
  void the_topology_is_the_one_written_down() throws IOException {
    assertThat(described()).isEqualToNormalizingNewlines(writtenDown());
  }

  @Test
  void nothing_in_it_has_a_generated_name() {
    assertThat(described()).doesNotContainPattern("KSTREAM|KTABLE|[0-9]{10}");
  }

  private static String described() {
    try (RocksMemory memory = new RocksMemory()) {
      StreamsSettings settings = StreamsSettings.standalone("nowhere:1", Path.of("unused"), null);
      Properties properties = StreamsProperties.of(settings, memory);
      return StreamsTopology.of(Rig.TOPICS, null, properties).describe().toString();
    }
  }

  private static String writtenDown() throws IOException {
    try (InputStream in = StreamsTopologyTest.class.getResourceAsStream("topology.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
