package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadersTest {
  private static final String SEED = Logs.resource("seed.txt");
  private static final String FIX = Logs.resource("e11-fix.txt");

  @ParameterizedTest
  @ValueSource(strings = {"seed", "e0-inconclusive", "e7-fix", "e11-cause", "impostors"})
  void a_log_looks_like_one(String name) {
    assertThat(SyzbotLog.looksLike(Logs.resource(name + ".txt"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bisecting",
        "bisecting cause commit starting from 12",
        "some mail header\nbuilding syzkaller on 5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c\n"
      })
  void the_beginning_of_a_log_looks_like_one(String text) {
    assertThat(SyzbotLog.looksLike(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "git bisect start\n# bad: [7e63420847ae5f1036e4f7c42f0b3282e73efbc2] x\n",
        "bisecting cause commit starting from somewhere\n",
        "hello"
      })
  void other_texts_do_not(String text) {
    assertThat(SyzbotLog.looksLike(text)).isFalse();
  }

  @Test
  void the_header_goes_through_the_first_test() {
    assertThat(SyzbotLog.header(SEED))
        .isEqualTo(SEED.substring(0, SEED.indexOf("testing release")));
    assertThat(SyzbotLog.header(FIX)).isEqualTo(FIX.substring(0, FIX.indexOf("testing current")));
  }

  @Test
  void the_header_of_a_growing_log_stays_once_its_first_test_is_over() {
    int over = SEED.indexOf("testing release v5.6\n") + "testing release v5.6\n".length();

    for (int length = over; length < SEED.length(); length += 97) {
      assertThat(SyzbotLog.header(SEED.substring(0, length))).isEqualTo(SyzbotLog.header(SEED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bisec", "bisecting cause commit starting from x\nbuilding\n"})
  void the_header_of_a_short_text_is_all_of_it(String text) {
    assertThat(SyzbotLog.header(text)).isEqualTo(text);
  }

  @Test
  void logs_one_after_the_other_are_split() {
    String error = Logs.resource("e6-too-long.txt");

    assertThat(SyzbotLog.split(SEED + FIX + error + SEED)).containsExactly(SEED, FIX, error, SEED);
  }

  @Test
  void a_single_log_stays_whole_even_if_its_report_quotes_another() {
    String quoting = SEED + "> " + FIX.replace("\n", "\n> ") + "\n";

    assertThat(SyzbotLog.split(SEED)).containsExactly(SEED);
    assertThat(SyzbotLog.split(quoting)).containsExactly(quoting);
    assertThat(SyzbotLog.split("")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"revisions tested", "run #3", "kernel signature", "Bisecting: 1429"})
  void a_log_that_was_cut_off_ends_where_another_begins(String from) {
    String cut = SEED.substring(0, SEED.indexOf(from));

    assertThat(SyzbotLog.split(cut + FIX)).containsExactly(cut, FIX);
  }

  @Test
  void a_log_does_not_begin_in_what_a_build_printed() {
    String printing = SEED.substring(0, SEED.indexOf("kernel signature")) + "make: error\n";

    assertThat(SyzbotLog.split(printing + FIX)).containsExactly(printing + FIX);
  }

  @Test
  void a_lone_line_of_a_header_splits_nothing() {
    String impostors = Logs.resource("impostors.txt");

    assertThat(SyzbotLog.split(impostors)).containsExactly(impostors);
  }
}
