package dev.firstbad.producer.detection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.log.LogText;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedLogTest {
  private static final Path TRANSCRIPTS =
      Path.of("src/test/resources/dev/firstbad/producer/transcript");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lines_removed_swapped_doubled_or_cut_lose_no_byte(int seed) throws IOException {
    byte[] bytes = damaged(log(seed), new Random(seed));

    List<Part> parts = Detection.read(bytes);

    assertThat(parts.stream().flatMap(DamagedLogTest::lost)).isEmpty();
    assertThat(text(parts)).isIn("", LogText.decode(bytes));
  }

  private static String log(int seed) throws IOException {
    if (seed % 4 == 0) {
      return new String(Sample.bytes(), UTF_8);
    }
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      return Files.readString(logs.get(seed % logs.size()));
    }
  }

  private static byte[] damaged(String log, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(log.split("(?<=\n)")));
    for (int i = 0; i < 5; i++) {
      int here = random.nextInt(lines.size());
      int there = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> Collections.swap(lines, here, there);
        case 1 -> lines.add(here, lines.get(there));
        case 2 -> lines.set(here, lines.get(here).substring(lines.get(here).length() / 2));
        case 3 -> lines.set(here, "> " + lines.get(here));
        default -> lines.remove(lines.size() > 1 ? here : 0);
      }
    }
    return String.join("", lines).getBytes(UTF_8);
  }

  private static Stream<String> lost(Part part) {
    return part instanceof Reading reading
        ? Rendering.firstDifference(reading).stream()
        : Stream.empty();
  }

  private static String text(List<Part> parts) {
    return parts.stream()
        .map(part -> part instanceof Reading reading ? reading.text() : "")
        .collect(joining());
  }
}
