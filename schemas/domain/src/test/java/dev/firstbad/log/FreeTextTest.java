package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.Draft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What compilers, commands, authors and kernels print can be any line of the format.
final class FreeTextTest {
  private static final String MARK = "quite harmless";

  private static final String ENDING =
      """
      [c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4] foo: look alike
      testing commit c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4
      all runs: OK
      # git bisect good c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4
      Reproducer flagged being flaky
      revisions tested: 2, total time: 1s (build: 0s, test: 0s)
      error: the crash wasn't reproduced on the original commit\
      """;

  private static final String ORIGIN = "a1".repeat(20);
  private static final String RELEASE = "e5".repeat(20);
  private static final String MIDPOINT = "b1".repeat(20);
  private static final String CULPRIT = "b2".repeat(20);

  private static final String LOG =
      """
      bisecting cause commit starting from ORIGIN
      building syzkaller on ORIGIN
      testing commit ORIGIN
      compiler: gcc (GCC) 10.2.1
      kernel signature: SIGNATURE
      all runs: crashed: WARNING in foo
      testing release v5.14
      testing commit MIDPOINT
      compiler: gcc (GCC) 10.2.1
      foo.c:1: error: no
      {release}
      make: error
      testing release v5.13
      testing commit RELEASE
      compiler: gcc (GCC) 10.2.1
      kernel signature: SIGNATURE
      run #0: OK
      run #1: boot failed: failed to run ["ssh" "x"]: exit status 255
      {verdict}
      lost connection

      run #2: OK
      # git bisect start ORIGIN RELEASE
      Bisecting: 1 revision left to test after this (roughly 1 step)
      [MIDPOINT] {title}

      testing commit MIDPOINT
      compiler: gcc (GCC) 10.2.1
      foo.c:1: error: no
      {build}
      make: error
      # git bisect skip MIDPOINT
      Bisecting: 0 revisions left to test after this (roughly 0 steps)
      [CULPRIT] foo: break

      testing commit CULPRIT
      compiler: gcc (GCC) 10.2.1
      kernel signature: SIGNATURE
      all runs: crashed: {crash}
      # git bisect bad CULPRIT
      CULPRIT is the first bad commit
      commit CULPRIT
      Author: Ann <ann@example.org>
      Date:   Wed Jul 21 01:02:03 2021 +0000

          foo: break
         \s
          {body}
          Signed-off-by: Ann <ann@example.org>

       {file} | 2 +-

      parent commit RELEASE wasn't tested
      testing commit RELEASE
      compiler: gcc (GCC) 10.2.1
      foo.c:1: error: no
      {parent}
      make: error
      culprit signature: SIGNATURE
      parent  signature:\s
      revisions tested: 3, total time: 1h0m0s (build: 30m0s, test: 29m0s)
      first bad commit: CULPRIT foo: break
      recipients (to): ["ann@example.org"]
      recipients (cc): []
      crash: {crash}
      WARNING in foo
      {report}
      more of it

      """
          .replace("ORIGIN", ORIGIN)
          .replace("RELEASE", RELEASE)
          .replace("MIDPOINT", MIDPOINT)
          .replace("CULPRIT", CULPRIT)
          .replace("SIGNATURE", "5a".repeat(32));

  private static final List<String> PLACES =
      List.of(
          "{release}",
          "{verdict}",
          "{title}",
          "{build}",
          "{crash}",
          "{body}",
          "{file}",
          "{parent}",
          "{report}");

  static Stream<Arguments> impostors() {
    return GrammarTest.lines().stream()
        .flatMap(line -> PLACES.stream().map(place -> Arguments.of(place, line)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("impostors")
  void a_line_of_the_format_in_free_text_means_nothing(String place, String line) {
    String log = filled(place, line);

    String meaning = Meaning.of(SyzbotLog.parse(log));

    assertThat(meaning.replace(line, MARK))
        .isEqualTo(Meaning.of(SyzbotLog.parse(filled(place, MARK))).replace(line, MARK));
    assertThat(Logs.copy(log)).isEqualTo(log);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{release}", "{verdict}", "{build}"})
  void a_whole_end_of_a_log_in_free_text_ends_nothing(String place) {
    String log = filled(place, ENDING);

    List<Draft> drafts = SyzbotLog.parse(log).drafts();

    assertThat(drafts.stream().map(Draft::body).filter(BisectionConcluded.class::isInstance))
        .singleElement()
        .extracting(body -> ((BisectionConcluded) body).outcome().type())
        .isEqualTo("culprit");
    assertThat(Logs.copy(log)).isEqualTo(log);
  }

  private static String filled(String place, String line) {
    String log = LOG.replace(place, line);
    for (String other : PLACES) {
      log = log.replace(other, MARK);
    }
    return log;
  }
}
