package dev.firstbad.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Step;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.EventBody;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
  @Test
  void each_step_is_evidence_of_its_commit_and_of_its_binary() {
    List<Evidence> parts = partsOf(Story.bodies());

    assertThat(parts).hasSize(8);
    assertThat(parts)
        .extracting(part -> part.key().toString())
        .startsWith("commit:" + Story.commit('a'), "signature:" + Story.commit('a'));
  }

  @Test
  void a_build_without_a_signature_is_evidence_of_the_commit_alone() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new BuildFinished(4, BuildResult.FAILED, null, null, null, "cc1: error"));

    assertThat(partsOf(bodies)).hasSize(7);
  }

  @Test
  void build_output_and_crash_report_are_left_to_the_bisection() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new BuildFinished(4, BuildResult.FAILED, null, null, null, "cc1: error"));
    bodies.add(new CrashReported(4, "WARNING in foo", List.of(), "a long report"));

    Step seen = partsOf(bodies).getLast().observations().getFirst().step();

    assertThat(seen.build()).extracting(BuildFinished::text).isNull();
    assertThat(seen.crash()).isEqualTo(new CrashReported(4, "WARNING in foo", List.of(), null));
  }

  @Test
  void parts_together_keep_their_order_and_the_count_of_all() {
    Evidence part = partsOf(Story.bodies()).getFirst();

    Evidence both = Evidence.together(part.key(), List.of(part, part), 7);

    assertThat(both.observations()).hasSize(2);
    assertThat(both.total()).isEqualTo(7);
  }

  private static List<Evidence> partsOf(List<EventBody> bodies) {
    return Evidence.of(Evolution.fold(Story.ID, Story.place(bodies)));
  }
}
