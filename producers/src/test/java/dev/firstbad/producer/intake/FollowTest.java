package dev.firstbad.producer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Imported.Change;
import dev.firstbad.producer.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowTest {
  private static final String SEED = new String(Sample.bytes(), UTF_8);
  private static final Duration QUIET = Duration.ofMillis(50);

  private final Notebook record = new Notebook();
  private final Import imports = new Import(record, InstantSource.fixed(Instant.EPOCH));

  @TempDir Path directory;

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_log_in_pieces_is_the_same_bisection_as_in_one(int seed) throws IOException {
    String log = seed % 2 == 0 ? SEED : Files.readString(transcript(seed));
    Random random = new Random(seed);
    Growth growth = new Growth();

    for (byte[] piece : pieces(log.getBytes(UTF_8), random)) {
      growth.add(ByteBuffer.wrap(piece));
      imports.each("log", growth.settled());
    }
    imports.each("log", growth.all());

    assertThat(record.logs()).containsExactly(log);
    assertThat(bodies(record.bodies())).isEqualTo(bodies(atOnce(log)));
  }

  @Test
  void what_is_said_in_full_is_settled_before_the_log_ends() {
    Growth growth = new Growth();
    growth.add(ByteBuffer.wrap(SEED.substring(0, 7000).getBytes(UTF_8)));

    Reading settled = growth.settled().getFirst();

    assertThat(SEED).startsWith(settled.text());
    assertThat(settled.text().length()).isBetween(6500, 7000);
    assertThat(growth.isConcluded()).isFalse();
  }

  @Test
  void a_file_is_followed_until_its_log_has_ended() throws IOException {
    Path file = directory.resolve("growing.txt");
    Files.writeString(file, SEED.substring(0, 6000));
    List<Imported> results = new ArrayList<>();

    new Follow(imports, QUIET).file(file, growing(file, results));

    assertThat(results)
        .extracting(result -> ((Imported.Recorded) result).change())
        .contains(Change.IMPORTED, Change.EXTENDED);
    assertThat(record.bisection().outcome()).isInstanceOf(Outcome.Culprit.class);
    assertThat(record.logs()).containsExactly(SEED);
  }

  @Test
  void a_file_that_is_written_anew_is_another_log() throws IOException {
    Path file = directory.resolve("rotated.txt");
    Files.writeString(file, SEED.substring(0, 6000));
    String other = SEED.replace("gcc", "tcc");

    new Follow(imports, QUIET).file(file, result -> replaceOnce(file, other));

    assertThat(record.logs()).containsExactlyInAnyOrder(SEED.substring(0, 6000), other);
  }

  @Test
  void an_interrupted_follower_imports_what_is_there() throws IOException {
    Path file = directory.resolve("unfinished.txt");
    Files.writeString(file, SEED.substring(0, 6000));

    new Follow(imports, QUIET).file(file, result -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(record.logs()).containsExactly(SEED.substring(0, 6000));
    assertThat(record.bisection().outcome()).isEqualTo(new Outcome.Truncated());
  }

  @Test
  void what_is_no_text_is_not_waited_for() throws IOException {
    Path file = Files.write(directory.resolve("binary"), new byte[] {'a', 0});
    List<Imported> results = new ArrayList<>();

    new Follow(imports, QUIET).file(file, results::add);

    assertThat(results)
        .containsExactly(new Imported.Refused(file.toString(), 1, "binary file: NUL at offset 1"));
  }

  /// Writes the rest of the log in reply to its first part.
  private static Consumer<Imported> growing(Path file, List<Imported> results) {
    return result -> {
      if (results.isEmpty()) {
        append(file, SEED.substring(6000));
      }
      results.add(result);
    };
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replaceOnce(Path file, String log) {
    try {
      if (Files.size(file) == 6000) {
        Path next = Files.writeString(file.resolveSibling("next"), log);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path transcript(int seed) {
    List<String> names = List.of("session", "0day", "kernelci", "several-skips", "quoted-wrapped");
    String name = names.get(seed / 2 % names.size()) + ".txt";
    return Path.of("src/test/resources/dev/firstbad/producer/transcript", name);
  }

  private static List<byte[]> pieces(byte[] bytes, Random random) {
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(600));
      pieces.add(Arrays.copyOfRange(bytes, at, at + length));
      at += length;
    }
    return pieces;
  }

  private static List<EventBody> atOnce(String log) {
    Notebook record = new Notebook();
    new Import(record, InstantSource.fixed(Instant.EPOCH)).one("log", log.getBytes(UTF_8));
    return record.bodies();
  }

  /// Without the beginning, whose era is known better in the end, and the reopening.
  private static List<EventBody> bodies(List<EventBody> all) {
    Stream<EventBody> later = all.stream().skip(1);
    return later.filter(body -> !(body instanceof BisectionReopened)).toList();
  }
}
