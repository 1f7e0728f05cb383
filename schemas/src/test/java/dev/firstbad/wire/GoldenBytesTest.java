package dev.firstbad.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes that a release once wrote are read for ever, as what they meant then. Each file has the
/// bytes of one record, then what is in it, a line each.
///
/// `-Dschemas.release=true` writes the files of versions that have none, and changes no others.
final class GoldenBytesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/firstbad/wire/golden");
  private static final Topic<?, Event> EVENTS = Topics.with(SchemaRegistry.ofRepository()).events();

  @BeforeAll
  static void write_what_is_missing() throws IOException {
    for (Event event : Samples.events().toList()) {
      Path file = newest(event);
      if (Boolean.getBoolean("schemas.release") && !Files.exists(file)) {
        Files.createDirectories(GOLDEN);
        Files.write(file, Stream.concat(Stream.of(hex(event)), Plain.lines(event)).toList());
      }
    }
  }

  @Test
  void there_is_a_sample_of_every_event() {
    assertThat(Samples.events().<Class<?>>map(event -> event.body().getClass()))
        .containsExactlyInAnyOrder(EventBody.class.getPermittedSubclasses());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_was_once_written_is_read_for_ever(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    byte[] bytes = HexFormat.of().parseHex(lines.getFirst());

    Event read = requireNonNull(EVENTS.value().deserializer().deserialize("", bytes));

    assertThat(Plain.lines(read)).containsAll(lines.subList(1, lines.size()));
  }

  static List<Path> what_was_once_written_is_read_for_ever() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.firstbad.wire.Samples#events")
  void what_is_written_today_is_what_the_newest_release_wrote(Event event) throws IOException {
    assertThat(hex(event)).isEqualTo(Files.readAllLines(newest(event)).getFirst());
  }

  private static String hex(Event event) {
    return HexFormat.of()
        .formatHex(requireNonNull(EVENTS.value().serializer().serialize("", event)));
  }

  private static Path newest(Event event) {
    EventType type = EventType.of(event.body());
    int version = new ReleasedSchemas().writing(type.schema()).version();
    return GOLDEN.resolve(type.name() + "-v" + version + ".txt");
  }
}
