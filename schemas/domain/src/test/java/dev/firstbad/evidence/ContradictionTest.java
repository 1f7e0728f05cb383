package dev.firstbad.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Signature;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContradictionTest {
  private static final Signature SAME = new Signature("9".repeat(40));

  @Test
  void one_binary_found_good_and_found_bad_contradicts_itself() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(built(2, SAME));
    bodies.add(built(3, SAME));

    List<Contradiction> found = Contradiction.in(seen(bodies));

    assertThat(found).extracting(Contradiction::signature).containsExactly(SAME);
    assertThat(found.getFirst().good()).extracting(o -> o.step().number()).containsExactly(2);
    assertThat(found.getFirst().bad()).extracting(o -> o.step().number()).containsExactly(3);
  }

  @Test
  void different_binaries_do_not_contradict_each_other() {
    assertThat(Contradiction.in(seen(Story.bodies()))).isEmpty();
  }

  @Test
  void a_persons_word_settles_a_contradiction() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(built(2, SAME));
    bodies.add(built(3, SAME));
    bodies.add(new StepCorrected(3, Verdict.GOOD, "me", "it was another bug"));

    assertThat(Contradiction.in(seen(bodies))).isEmpty();
  }

  private static BuildFinished built(int step, Signature signature) {
    return new BuildFinished(step, BuildResult.BUILT, "gcc", signature, null, null);
  }

  private static List<Observation> seen(List<EventBody> bodies) {
    return Evolution.fold(Story.ID, Story.place(bodies)).steps().stream()
        .map(step -> new Observation(Story.ID, step))
        .toList();
  }
}
