package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Step;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class PrecedentTest {
  private static final Signature BINARY = new Signature("b".repeat(40));
  private static final Counts TEN = new Counts(9, 1, 0, 0);
  private static final Predicate<Step> SAME =
      step -> step.revision().commit().equals(Story.commit('a'));
  private static final Precedent ASKED = asked("another", 7, 10);

  @Test
  void a_verdict_on_the_same_binary_is_reused_and_names_its_event() {
    List<Event> events = tested("test", TEN);

    Optional<RevisionJudged> reused = ASKED.ofBinary(events, BINARY);

    assertThat(reused).get().extracting(RevisionJudged::step).isEqualTo(7);
    assertThat(reused).get().extracting(RevisionJudged::verdict).isEqualTo(Verdict.BAD);
    assertThat(reused).get().extracting(RevisionJudged::counts).isEqualTo(TEN);
    assertThat(reused).get().extracting(RevisionJudged::reused).isEqualTo(events.getLast().id());
  }

  @Test
  void a_verdict_on_the_same_commit_built_alike_is_reused() {
    List<Event> events = tested("test", TEN);

    assertThat(ASKED.ofBuild(events, SAME, "build")).isPresent();
    assertThat(ASKED.ofBuild(events, SAME, "other build")).isEmpty();
    assertThat(ASKED.ofBuild(events, SAME.negate(), "build")).isEmpty();
  }

  @Test
  void another_binary_is_no_precedent() {
    assertThat(ASKED.ofBinary(tested("test", TEN), new Signature("c".repeat(40)))).isEmpty();
  }

  @Test
  void a_test_by_another_recipe_is_no_precedent() {
    assertThat(ASKED.ofBinary(tested("other test", TEN), BINARY)).isEmpty();
  }

  @Test
  void a_test_of_fewer_runs_is_no_precedent() {
    assertThat(asked("another", 7, 11).ofBinary(tested("test", TEN), BINARY)).isEmpty();
  }

  @Test
  void a_test_that_the_machinery_spoiled_is_no_precedent() {
    assertThat(ASKED.ofBinary(tested("test", new Counts(9, 1, 0, 1)), BINARY)).isEmpty();
  }

  @Test
  void a_verdict_that_asks_for_another_test_is_no_precedent() {
    List<Event> events = told(built(), judged("test", TEN, Verdict.WEAK));

    assertThat(ASKED.ofBinary(events, BINARY)).isEmpty();
  }

  @Test
  void a_persons_correction_counts_instead_of_the_verdict() {
    StepCorrected correction = new StepCorrected(1, Verdict.GOOD, "me", "another bug");
    List<Event> events = told(built(), judged("test", TEN, Verdict.BAD), correction);

    Optional<RevisionJudged> reused = ASKED.ofBinary(events, BINARY);

    assertThat(reused).get().extracting(RevisionJudged::verdict).isEqualTo(Verdict.GOOD);
    assertThat(reused).get().extracting(RevisionJudged::reused).isEqualTo(events.getLast().id());
  }

  @Test
  void what_did_not_build_by_the_same_recipe_is_a_skip() {
    List<Event> events =
        told(new BuildFinished(1, BuildResult.FAILED, null, null, null, "no rule", "build"));

    Optional<RevisionJudged> reused = ASKED.ofBuild(events, SAME, "build");

    assertThat(reused).get().extracting(RevisionJudged::verdict).isEqualTo(Verdict.SKIP);
    assertThat(reused).get().extracting(RevisionJudged::reused).isEqualTo(events.getLast().id());
    assertThat(ASKED.ofBuild(events, SAME, "other build")).isEmpty();
  }

  @Test
  void a_step_is_never_its_own_precedent() {
    assertThat(asked(Story.ID.value(), 1, 10).ofBinary(tested("test", TEN), BINARY)).isEmpty();
  }

  @Test
  void a_step_of_the_same_number_in_another_bisection_is_a_precedent() {
    assertThat(asked("another", 1, 10).ofBinary(tested("test", TEN), BINARY)).isPresent();
  }

  @Test
  void no_events_hold_no_precedent() {
    assertThat(ASKED.ofBinary(List.of(), BINARY)).isEmpty();
  }

  private static Precedent asked(String bisection, int step, int runs) {
    return new Precedent(new BisectionId(bisection), step, "any-crash", "test", runs);
  }

  private static List<Event> tested(String recipe, Counts counts) {
    return told(built(), judged(recipe, counts, Verdict.BAD));
  }

  private static BuildFinished built() {
    return new BuildFinished(1, BuildResult.BUILT, "gcc", BINARY, null, null, "build");
  }

  private static RevisionJudged judged(String recipe, Counts counts, Verdict verdict) {
    return new RevisionJudged(1, verdict, counts, "any-crash", "as the runs", recipe, null);
  }

  private static List<Event> told(EventBody... after) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(Story.bodies().getFirst());
    bodies.add(new RevisionSelected(1, Story.commit('a'), SelectionReason.ORIGIN, null, null, ""));
    bodies.addAll(List.of(after));
    return Story.place(bodies);
  }
}
