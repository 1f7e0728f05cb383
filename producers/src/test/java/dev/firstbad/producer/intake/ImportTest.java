package dev.firstbad.producer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.bisection.State;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Imported.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
  private static final String SEED = new String(Sample.bytes(), UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Notebook record = new Notebook();
  private final Import imports = new Import(record, InstantSource.fixed(NOW));

  @TempDir Path directory;

  @Test
  void a_log_is_imported_once_however_often_it_is_tried() {
    List<Change> changes = List.of(one(SEED).change(), one(SEED).change());

    assertThat(changes).containsExactly(Change.IMPORTED, Change.ALREADY_THERE);
    assertThat(record.logs()).containsExactly(SEED);
    assertThat(record.only())
        .allSatisfy(event -> assertThat(event.source()).isEqualTo("/import/syzbot-log"))
        .allSatisfy(event -> assertThat(event.recordedAt()).isEqualTo(NOW));
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 2000, 5000, 9000, 11000})
  void a_longer_log_goes_on_where_the_shorter_one_stopped(int length) {
    Imported.Recorded shorter = one(SEED.substring(0, length));
    Imported.Recorded whole = one(SEED);

    assertThat(shorter.change()).isEqualTo(Change.IMPORTED);
    assertThat(whole.change()).isEqualTo(Change.EXTENDED);
    assertThat(record.logs()).containsExactly(SEED);
    assertThat(bodies(record)).isEqualTo(bodies(importedAtOnce()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void logs_cut_anywhere_and_in_any_order_end_as_the_whole_one(long seed) {
    new Random(seed)
        .ints(20, 900, SEED.length())
        .forEach(length -> imports.one("cut", SEED.substring(0, length).getBytes(UTF_8)));

    Imported.Recorded whole = one(SEED);

    assertThat(record.logs()).containsExactly(SEED);
    assertThat(whole.bisection().state()).isEqualTo(State.CONCLUDED);
    assertThat(whole.bisection().outcome()).isEqualTo(importedAtOnce().bisection().outcome());
  }

  @Test
  void a_shorter_log_adds_nothing() {
    one(SEED);

    Imported.Recorded shorter = one(SEED.substring(0, 5000));

    assertThat(shorter.change()).isEqualTo(Change.ALREADY_THERE);
    assertThat(record.bisection().outcome()).isInstanceOf(Outcome.Culprit.class);
  }

  @Test
  void another_log_with_the_same_header_is_another_bisection() {
    String other = SEED.replace("# git bisect bad", "# git bisect skip");

    List<Change> changes =
        List.of(one(SEED).change(), one(other).change(), one(other).change(), one(SEED).change());

    assertThat(changes)
        .containsExactly(
            Change.IMPORTED, Change.IMPORTED, Change.ALREADY_THERE, Change.ALREADY_THERE);
    assertThat(record.logs()).containsExactlyInAnyOrder(SEED, other);
  }

  @Test
  void what_people_said_of_a_shorter_log_still_counts_for_the_longer() {
    Imported.Recorded shorter = one(SEED.substring(0, 7000));
    StepCorrected word = new StepCorrected(2, Verdict.SKIP, "ann@example.org", "wrong machine");
    say(word, shorter);

    one(SEED);

    assertThat(record.bisection().steps().get(1).correction()).isEqualTo(word);
    assertThat(bodies(record)).contains(word).hasSize(bodies(importedAtOnce()).size() + 1);
  }

  @Test
  void what_people_said_does_not_make_it_another_log() {
    Imported.Recorded imported = one(SEED);
    CommitId commit = imported.bisection().steps().getFirst().revision().commit();
    say(new CulpritConfirmed(commit, "ann@example.org", "seen"), imported);

    assertThat(one(SEED).change()).isEqualTo(Change.ALREADY_THERE);
  }

  @Test
  void what_is_refused_does_not_keep_the_rest_out() throws IOException {
    Files.writeString(directory.resolve("a.txt"), SEED);
    Files.writeString(directory.resolve("b.txt"), "");
    Files.writeString(directory.resolve("c.txt"), SEED + SEED.replace("gcc", "tcc"));
    List<Imported> results = new ArrayList<>();

    imports.all(List.of(directory.toString()), InputStream.nullInputStream(), 1, results::add);

    assertThat(results)
        .extracting(ImportTest::told)
        .containsExactly(
            "a.txt:1 IMPORTED",
            "b.txt:1 empty file",
            "c.txt:1 ALREADY_THERE",
            "c.txt:193 IMPORTED");
  }

  @Test
  void a_defect_of_ours_is_no_fault_of_the_log() {
    Import broken =
        new Import(
            (id, decide) -> {
              throw new IllegalArgumentException("out of place");
            },
            InstantSource.fixed(NOW));

    assertThatThrownBy(() -> broken.one("log", SEED.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Imported.Recorded one(String log) {
    return (Imported.Recorded) imports.one("log", log.getBytes(UTF_8)).getFirst();
  }

  private static String told(Imported imported) {
    String what =
        switch (imported) {
          case Imported.Recorded recorded -> recorded.change().name();
          case Imported.Refused refused -> refused.reason();
        };
    String file = Path.of(imported.source()).getFileName().toString();
    return "%s:%d %s".formatted(file, imported.line(), what);
  }

  private void say(EventBody word, Imported.Recorded about) {
    record.append(
        about.bisection().id(),
        events ->
            Draft.placeAfter(
                List.of(),
                events.size(),
                List.of(Draft.said(word)),
                about.bisection().id(),
                NOW,
                "/correct"));
  }

  private static Notebook importedAtOnce() {
    Notebook record = new Notebook();
    new Import(record, InstantSource.fixed(NOW)).one("log", SEED.getBytes(UTF_8));
    return record;
  }

  /// What counts, without the era of the beginning and the reopening.
  private static List<EventBody> bodies(Notebook record) {
    return record.bodies().stream()
        .skip(1)
        .filter(body -> !(body instanceof BisectionReopened))
        .toList();
  }
}
