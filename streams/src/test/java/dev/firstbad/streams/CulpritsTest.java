package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventBody;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CulpritsTest {
  @TempDir Path state;

  @Test
  void all_bisections_that_blame_a_commit_are_in_its_report() {
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("b", Tales.blaming(1)));
      rig.tell(Tales.tell("a", Tales.blaming(1)));
      rig.settle();

      CulpritReport report = rig.written(Rig.TOPICS.culprits()).getLast().value();
      assertThat(report.total()).isEqualTo(2);
      assertThat(report.blames())
          .extracting(blame -> blame.bisection().value())
          .containsExactly("a", "b");
    }
  }

  @Test
  void a_report_loses_the_bisection_that_comes_to_another_result() {
    List<EventBody> bodies = Tales.blaming(1);
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("other", bodies));
      rig.tell(Tales.tell("tale", bodies));
      rig.views();

      bodies.add(Tales.culprit(2));
      rig.tell(Tales.tell("tale", bodies));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.culprits()))
          .extracting(TestRecord::key, record -> blaming(record.value()))
          .containsExactlyInAnyOrder(
              tuple(Tales.commit(1), List.of("other")), tuple(Tales.commit(2), List.of("tale")));
    }
  }

  @Test
  void a_report_that_nobody_contributes_to_any_more_is_deleted() {
    List<EventBody> bodies = Tales.blaming(1);
    for (EventBody word : List.of(Tales.withdrawn(1), Tales.reopened(null))) {
      List<EventBody> told = new ArrayList<>(bodies);
      try (Rig rig = new Rig(state.resolve(word.getClass().getSimpleName()))) {
        rig.tell(Tales.tell("tale", told));
        rig.views();

        told.add(word);
        rig.tell(Tales.tell("tale", told));
        rig.settle();

        TestRecord<CommitId, CulpritReport> last = rig.written(Rig.TOPICS.culprits()).getLast();
        assertThat(last.key()).isEqualTo(Tales.commit(1));
        assertThat(last.value()).isNull();
      }
    }
  }

  private static List<String> blaming(CulpritReport report) {
    return report.blames().stream().map(Blame::bisection).map(Object::toString).toList();
  }
}
