package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs that somebody cut, tore or scrambled: no text is refused, none is lost.
final class DamagedLogTest {
  private static final String SEED = Logs.resource("seed.txt");

  @Test
  void every_prefix_of_the_seed_comes_back() {
    for (int length = 0; length <= SEED.length(); length++) {
      String prefix = SEED.substring(0, length);
      assertThat(Logs.copy(prefix)).isEqualTo(prefix);
    }
  }

  @Test
  void the_seed_comes_back_whatever_line_is_missing_doubled_or_swapped() {
    List<String> lines = lines(SEED);
    for (int i = 0; i < lines.size() - 1; i++) {
      assertComesBack(with(lines, i));
      assertComesBack(with(lines, i, lines.get(i), lines.get(i)));
      List<String> swapped = new ArrayList<>(lines);
      swapped.set(i, lines.get(i + 1));
      swapped.set(i + 1, lines.get(i));
      assertComesBack(swapped);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\ntesting commit", "\nall runs: ", "\nrun #0: "})
  void an_unknown_line_changes_no_verdict_and_no_date(String before) {
    String log = Logs.resource("e11-cause.txt");

    String strange = log.replace(before, "\na line of tomorrow" + before);

    assertThat(verdicts(strange)).isEqualTo(verdicts(log));
    assertThat(SyzbotLog.parse(strange).era()).isEqualTo(SyzbotLog.parse(log).era());
    assertThat(Logs.copy(strange)).isEqualTo(strange);
  }

  private static List<RevisionJudged> verdicts(String log) {
    return Logs.all(log, RevisionJudged.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_log_with_random_bytes_in_it_comes_back(long seed) {
    Random random = new Random(seed);
    String log = goldens().get(random.nextInt(goldens().size()));
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 30; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? '\n' : random.nextInt());
    }

    String damaged = LogText.decode(bytes);

    assertThat(LogText.encode(Logs.copy(damaged))).isEqualTo(bytes);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_log_with_its_lines_shuffled_comes_back(long seed) {
    Random random = new Random(seed);
    List<String> lines = lines(goldens().get(random.nextInt(goldens().size())));
    for (int i = 0; i < 10; i++) {
      String line = lines.remove(random.nextInt(lines.size()));
      lines.add(random.nextInt(lines.size() + 1), line);
    }

    assertComesBack(lines);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_longer_prefix_tells_the_same_facts_and_more(String log) {
    List<EventBody> all = facts(log);
    List<String> lines = lines(log);
    for (int count = 1; count < lines.size(); count++) {
      List<EventBody> known = facts(String.join("", lines.subList(0, count)));
      int settled = Math.max(0, known.size() - 4);
      assertThat(known.subList(0, settled)).isEqualTo(all.subList(0, settled));
    }
  }

  @Test
  void a_log_without_an_outcome_is_truncated() {
    String cut = SEED.substring(0, SEED.indexOf("first bad commit: "));

    assertThat(Logs.only(cut, BisectionConcluded.class).outcome())
        .isEqualTo(new Outcome.Truncated());
  }

  @Test
  void a_report_without_a_last_line_end_is_whole() {
    String trimmed = SEED.strip();

    assertThat(Logs.copy(trimmed)).isEqualTo(trimmed);
    assertThat(Logs.all(trimmed, NoteRecorded.class)).isEmpty();
    assertThat(Logs.only(trimmed, CrashReported.class).report()).endsWith("R15: 000000000076bf0c");
  }

  @Test
  void text_before_a_log_is_kept_beside_it() {
    String log = "Hello,\n\nthis is the log:\n" + SEED;

    assertThat(Logs.copy(log)).isEqualTo(log);
    assertThat(Logs.fold(log).started()).isEqualTo(Logs.fold(SEED).started());
    assertThat(Logs.fold(log).outcome()).isEqualTo(Logs.fold(SEED).outcome());
  }

  @Test
  void a_log_without_its_first_lines_is_known_by_what_it_does() {
    String fix = Logs.resource("e7-fix.txt");
    String headless = fix.substring(fix.indexOf("testing commit"));

    assertThat(Logs.only(headless, BisectionStarted.class).kind()).isEqualTo(Kind.FIX);
    assertThat(Logs.fold(headless).outcome()).isEqualTo(Logs.fold(fix).outcome());
    assertThat(SyzbotLog.parse(headless).checks()).allMatch(ParsedLog.Check::agrees);
  }

  @Test
  void an_outcome_told_twice_counts_once() {
    String line = SEED.lines().filter(each -> each.startsWith("first bad")).findFirst().orElse("");
    String twice = SEED.replace(line + "\n", line + "\n" + line + "\n");

    assertThat(Logs.fold(twice).effort()).isEqualTo(Logs.fold(SEED).effort());
    assertThat(Logs.all(twice, BisectionConcluded.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\n\n\n", "\r\n", "\0", "crash: \n", "error: ", "no log at all\n"})
  void a_text_that_is_no_log_comes_back(String text) {
    assertThat(Logs.copy(text)).isEqualTo(text);
  }

  @Test
  @Timeout(30)
  void an_endless_line_costs_no_endless_time() {
    String line = "picked [" + "a] out of ".repeat(200_000) + "\n";

    assertThat(Logs.copy(line)).isEqualTo(line);
  }

  @Test
  void a_log_with_line_ends_of_another_system_means_the_same() {
    String windows = SEED.replace("\n", "\r\n");

    assertThat(Logs.copy(windows)).isEqualTo(windows);
    assertThat(Logs.fold(windows).outcome()).isEqualTo(Logs.fold(SEED).outcome());
    assertThat(SyzbotLog.parse(windows).checks()).hasSize(14).allMatch(ParsedLog.Check::agrees);
  }

  /// The facts with the first one left out: which era it names can become clearer.
  private static List<EventBody> facts(String log) {
    return SyzbotLog.parse(log).drafts().stream()
        .skip(1)
        .filter(draft -> !draft.inferred())
        .map(Draft::body)
        .toList();
  }

  static List<String> goldens() {
    return Stream.of(
            "e1-culprit",
            "e2-inconclusive",
            "e5-culprit",
            "e8-relocated",
            "e10-confidence",
            "e11-cause",
            "e11-fix",
            "impostors")
        .map(name -> Logs.resource(name + ".txt"))
        .toList();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
  }

  private static List<String> with(List<String> lines, int index, String... instead) {
    List<String> changed = new ArrayList<>(lines);
    changed.remove(index);
    changed.addAll(index, List.of(instead));
    return changed;
  }

  private static void assertComesBack(List<String> lines) {
    String text = String.join("", lines);
    assertThat(Logs.copy(text)).isEqualTo(text);
  }
}
