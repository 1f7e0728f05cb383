package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plain\r\n\0", "‘quoted’ café 漢字 🐧", "\uDBFF\uDC01 private"})
  void valid_text_decodes_as_usual(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(LogText.decode(bytes)).isEqualTo(text);
    assertThat(LogText.encode(text)).isEqualTo(bytes);
  }

  @Test
  void a_byte_that_is_not_text_becomes_one_character() {
    byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3};

    String text = LogText.decode(bytes);

    assertThat(text.codePoints().toArray()).containsExactly('a', 0x10FFFF, 'b', 0x10FFC3);
    assertThat(LogText.encode(text)).isEqualTo(bytes);
  }

  @Test
  void a_character_that_stands_for_bytes_survives_too() {
    byte[] bytes = "x\uDBFF\uDF80y\uDBFF\uDFFF".getBytes(StandardCharsets.UTF_8);

    assertThat(LogText.encode(LogText.decode(bytes))).isEqualTo(bytes);
    assertThat(LogText.decode(bytes).codePointCount(0, LogText.decode(bytes).length()))
        .isEqualTo(10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_bytes_come_back_and_the_text_is_valid_unicode(long seed) {
    byte[] bytes = new byte[20_000];
    Random random = new Random(seed);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              (random.nextInt(3) == 0 ? 0xF48FBE80 >> (8 * random.nextInt(4)) : random.nextInt());
    }

    String text = LogText.decode(bytes);

    assertThat(LogText.encode(text)).isEqualTo(bytes);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }
}
