package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadAndTailTest {
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void both_ends_are_those_of_the_whole(int seed) {
    Random random = new Random(seed);
    HeadAndTail ends = new HeadAndTail(20, 30);
    StringBuilder whole = new StringBuilder();
    for (int piece = random.nextInt(8); piece > 0; piece--) {
      String text = letters(random, random.nextInt(60));
      whole.append(text);
      ends.add(text.getBytes(StandardCharsets.UTF_8), text.length());
    }

    assertThat(ends.total()).isEqualTo(whole.length());
    assertThat(new String(ends.bytes(), StandardCharsets.UTF_8)).isEqualTo(cut(whole.toString()));
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static String cut(String whole) {
    int left = whole.length() - 50;
    return left <= 0
        ? whole
        : whole.substring(0, 20)
            + "\n["
            + left
            + " bytes left out]\n"
            + whole.substring(whole.length() - 30);
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    random.ints(count, 'a', 'z').forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
