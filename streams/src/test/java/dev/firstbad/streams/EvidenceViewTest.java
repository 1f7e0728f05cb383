package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.EventBody;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Verdict;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceViewTest {
  @TempDir Path state;

  @Test
  void a_commit_and_its_binary_collect_what_every_bisection_saw() {
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("b", Tales.blaming(1)));
      rig.tell(Tales.tell("a", Tales.blaming(1)));
      rig.settle();

      assertThat(seen(rig))
          .isEqualTo(
              Map.of(
                  new EvidenceKey.OfCommit(Tales.commit(1)), List.of("a 1", "b 1"),
                  new EvidenceKey.OfSignature(Tales.signature(1)), List.of("a 1", "b 1")));
    }
  }

  @Test
  void a_step_that_no_longer_counts_is_taken_back() {
    List<EventBody> bodies = Tales.blaming(1);
    Tales.step(bodies, 2, 2, Verdict.GOOD);
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("tale", bodies));
      rig.views();

      bodies.add(Tales.reopened(7L));
      rig.tell(Tales.tell("tale", bodies));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.evidence()))
          .extracting(TestRecord::key)
          .containsExactlyInAnyOrder(
              new EvidenceKey.OfCommit(Tales.commit(2)),
              new EvidenceKey.OfSignature(Tales.signature(2)));
    }
  }

  @Test
  void an_event_touches_the_evidence_of_its_own_step_alone() {
    List<EventBody> bodies = Tales.blaming(1);
    Tales.step(bodies, 2, 2, Verdict.GOOD);
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("tale", bodies));
      rig.views();

      bodies.add(new RunFinished(2, 1, RunResult.OK, null));
      rig.tell(Tales.tell("tale", bodies));
      rig.settle();

      assertThat(seen(rig)).hasSize(2).doesNotContainKey(new EvidenceKey.OfCommit(Tales.commit(1)));
    }
  }

  @Test
  void what_does_not_fit_one_record_is_counted_and_left_out() {
    RunResult wordy = new RunResult(RunOutcome.CRASHED, "BUG ".repeat(200_000));
    List<EventBody> bodies = new ArrayList<>(List.of(Tales.started()));
    for (int step = 1; step <= 40; step++) {
      Tales.step(bodies, step, 1, Verdict.BAD);
      bodies.add(new RunFinished(step, 1, wordy, null));
    }
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("tale", bodies));
      rig.settle();

      Evidence evidence = rig.written(Rig.TOPICS.evidence()).getFirst().value();
      assertThat(evidence.total()).isEqualTo(40);
      assertThat(evidence.observations()).hasSize((16 << 20) / 800_200);
    }
  }

  /// The steps seen, by what they are evidence of, as last written.
  private static Map<EvidenceKey, List<String>> seen(Rig rig) {
    return rig.written(Rig.TOPICS.evidence()).stream()
        .collect(
            Collectors.toMap(
                TestRecord::key, record -> stepsOf(record.value()), (earlier, later) -> later));
  }

  private static List<String> stepsOf(Evidence evidence) {
    return evidence.observations().stream()
        .map(seen -> seen.bisection() + " " + seen.step().number())
        .toList();
  }
}
