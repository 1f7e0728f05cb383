package dev.firstbad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HappenedTest {
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private final List<Event> record = new ArrayList<>();

  @Test
  void an_event_without_a_time_happened_with_the_one_before() {
    tell("2020-01-01T01:00:00Z", selected(1));
    tell(null, ran(1));
    tell("2020-01-01T02:00:00Z", selected(2));
    tell(null, ran(2));

    assertThat(sequences("2020-01-01T01:30:00Z")).containsExactly(1L, 2L);
    assertThat(sequences("2020-01-01T02:00:00Z")).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void what_comes_before_the_first_time_happened_by_then() {
    tell(null, selected(1));
    tell("2020-01-01T01:00:00Z", ran(1));

    assertThat(sequences("2020-01-01T00:59:59Z")).isEmpty();
    assertThat(sequences("2020-01-01T01:00:00Z")).containsExactly(1L, 2L);
  }

  @Test
  void a_correction_holds_from_its_step_on_whenever_it_was_made() {
    tell("2020-01-01T01:00:00Z", selected(1));
    tell("2020-01-01T02:00:00Z", selected(2));
    tell("2026-01-01T00:00:00Z", new StepCorrected(1, Verdict.SKIP, "ann", "wrong image"));
    tell("2026-01-01T00:00:00Z", new StepCorrected(2, Verdict.SKIP, "ann", "wrong image"));

    assertThat(sequences("2020-01-01T01:00:00Z")).containsExactly(1L, 3L);
  }

  @Test
  void another_word_happened_when_it_was_said_and_moves_no_clock() {
    tell("2020-01-01T01:00:00Z", selected(1));
    tell("2025-01-01T00:00:00Z", new BisectionReopened("ann", "go on", null));
    tell(null, ran(1));

    assertThat(sequences("2020-01-01T01:00:00Z")).containsExactly(1L, 3L);
    assertThat(sequences("2025-01-01T00:00:00Z")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void where_no_time_is_told_it_happened_when_it_was_recorded() {
    tell(null, selected(1));

    assertThat(sequences("2025-12-31T23:59:59Z")).isEmpty();
    assertThat(sequences("2026-01-01T00:00:00Z")).containsExactly(1L);
  }

  private List<Long> sequences(String by) {
    return Timeline.happened(record, Instant.parse(by)).stream().map(Event::sequence).toList();
  }

  private void tell(@Nullable String at, EventBody body) {
    long sequence = record.size() + 1L;
    record.add(
        new Event(
            new EventId("e" + sequence),
            new BisectionId("b"),
            sequence,
            at == null ? null : Instant.parse(at),
            RECORDED,
            "/test",
            null,
            false,
            body));
  }

  private static EventBody selected(int step) {
    CommitId commit = new CommitId(String.valueOf(step).repeat(40));
    return new RevisionSelected(step, commit, SelectionReason.MIDPOINT, null, null, "");
  }

  private static EventBody ran(int step) {
    return new RunFinished(step, 0, RunResult.OK, null);
  }
}
