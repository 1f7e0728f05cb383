package dev.firstbad.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentativeTest {
  private static final String LOST = "lost connection to test machine";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        // one type
        "WARNING in a|WARNING in b > WARNING in a > WARNING",
        "INFO: task hung in a > INFO: task hung in a > HANG",
        LOST + " > " + LOST + " > LOST_CONNECTION",
        // the largest group leads, the first seen among equals
        "WARNING in a|KASAN: x|KASAN: y > KASAN: x > KASAN WARNING",
        "WARNING in a|KASAN: x > WARNING in a > WARNING KASAN",
        // enough is two thirds of all and two more: 4 of 4, 6 of 8
        "KASAN: x|KASAN: x|KASAN: x|WARNING in a > KASAN: x > KASAN WARNING",
        "KASAN: x|KASAN: x|KASAN: x|KASAN: x|KASAN: x|KASAN: x|WARNING in a|BUG: b > KASAN: x >"
            + " KASAN",
        // at most three types
        "KASAN: x|WARNING in a|BUG: b|UBSAN: u > KASAN: x > KASAN WARNING BUG",
        // hangs need half, lost connections company loses them
        "INFO: task hung in a|WARNING in a > INFO: task hung in a > HANG WARNING",
        "INFO: task hung in a|WARNING in a|WARNING in b > WARNING in a > WARNING",
        LOST + "|" + LOST + "|WARNING in a > WARNING in a > WARNING",
      })
  void the_largest_group_that_counts_stands_for_the_revision(
      String crashes, String title, String types) {
    assertThat(Representative.of(runs(crashes), Practice.CONFIDENCE))
        .contains(new Representative(title, List.of(types.split(" "))));
  }

  @Test
  void one_hang_among_lost_connections_leaves_none() {
    List<RunResult> runs = runs("INFO: task hung in a|" + LOST + "|" + LOST);

    assertThat(Representative.of(runs, Practice.CONFIDENCE)).isEmpty();
  }

  @Test
  void the_last_crash_stood_for_it_before_types_were_told_apart() {
    List<RunResult> runs =
        Stream.concat(runs("KASAN: x|KASAN: x|WARNING in a").stream(), Stream.of(RunResult.OK))
            .toList();

    assertThat(Representative.of(runs, Practice.TWENTY_RUNS))
        .contains(new Representative("WARNING in a", List.of("WARNING")));
  }

  @Test
  void nothing_stands_for_a_revision_without_a_crash() {
    assertThat(Representative.of(List.of(RunResult.OK), Practice.CONFIDENCE)).isEmpty();
  }

  private static List<RunResult> runs(String titles) {
    return Arrays.stream(titles.split("\\|"))
        .map(title -> new RunResult(RunOutcome.CRASHED, title))
        .toList();
  }
}
