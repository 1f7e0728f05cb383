package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoQuoteTest {
  @Test
  void a_list_is_quoted_as_go_does() {
    assertThat(GoQuote.format(List.of())).isEqualTo("[]");
    assertThat(GoQuote.format(List.of("a@x.org", "b@y.org")))
        .isEqualTo("[\"a@x.org\" \"b@y.org\"]");
    assertThat(GoQuote.format(List.of("\"\\\n\u0001\u00ad 漢\uDBFF\uDFFF\uD83D\uDC27")))
        .isEqualTo("[\"\\\"\\\\\\n\\x01\\u00ad 漢\\xff\uD83D\uDC27\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "]", "[a]", "[\"a]", "[\"a\" b]", "[\"\\\"]", "[\"\\q\"]", "[\"\\x1\"]"})
  void other_texts_are_no_list(String text) {
    assertThat(GoQuote.parse(text)).isEmpty();
  }

  @Test
  void every_list_comes_back() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      List<String> strings =
          random.ints(random.nextInt(4), 0, 6).mapToObj(length -> word(random, length)).toList();
      assertThat(GoQuote.parse(GoQuote.format(strings))).contains(strings);
    }
  }

  private static String word(Random random, int length) {
    return random
        .ints(length, 0, Character.MAX_CODE_POINT)
        .map(c -> random.nextBoolean() ? c % 128 : c)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
