package dev.firstbad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "'a\u001b[2Jb', 'a?[2Jb', an escape sequence",
    "'a\u009b2Jb', 'a?2Jb', the same in eight bits",
    "'a\u202eb', 'a?b', writing from right to left",
    "'mm/gup: für 漢字', 'mm/gup: für 漢字', a title in any language"
  })
  void nothing_in_a_log_steers_the_terminal(String text, String shown, String what) {
    assertThat(Text.safe(text)).isEqualTo(shown);
  }
}
