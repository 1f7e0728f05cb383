package dev.firstbad.bisection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EvolutionTest {
  @Test
  void a_story_told_to_its_end_names_the_culprit() {
    Bisection end = Evolution.fold(Story.ID, Story.told());

    assertThat(end.state()).isEqualTo(State.CONCLUDED);
    assertThat(end.outcome()).isEqualTo(new Outcome.Culprit(Story.CULPRIT, "foo: break it"));
    assertThat(end.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4);
    assertThat(end.flags()).isEmpty();
  }

  @Test
  void evolving_event_by_event_gives_what_a_fold_of_every_prefix_gives() {
    List<Event> events = Story.told();
    Bisection live = Evolution.initial(Story.ID);

    for (int n = 1; n <= events.size(); n++) {
      live = Evolution.evolve(live, events.get(n - 1));
      assertThat(live).isEqualTo(Evolution.fold(Story.ID, events.subList(0, n)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void order_and_repetition_of_arrival_change_nothing(long seed) {
    List<Event> events = Story.told();
    List<Event> arrived = new ArrayList<>(events);
    Random random = new Random(seed);
    random.ints(20, 0, events.size()).forEach(i -> arrived.add(events.get(i)));
    Collections.shuffle(arrived, random);

    assertThat(Evolution.fold(Story.ID, arrived)).isEqualTo(Evolution.fold(Story.ID, events));
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void a_duplicate_changes_nothing() {
    List<Event> events = Story.told();
    Bisection end = Evolution.fold(Story.ID, events);

    assertThat(Evolution.evolve(end, events.get(3))).isEqualTo(end);
  }

  @Test
  void of_events_that_claim_one_place_the_first_in_the_record_has_it() {
    List<Event> events = new ArrayList<>(Story.told());
    Bisection end = Evolution.fold(Story.ID, events);

    events.add(
        Story.rival(events.getLast(), new BisectionConcluded(new Outcome.Truncated(), null, null)));

    assertThat(Evolution.fold(Story.ID, events)).isEqualTo(end);
  }

  @Test
  void a_gap_is_shown_and_the_rest_still_counts() {
    List<Event> events = new ArrayList<>(Story.told());
    Event lost = events.remove(6);

    Bisection end = Evolution.fold(Story.ID, events);

    assertThat(end.history().missing()).containsExactly(lost.sequence());
    assertThat(end.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.GAP);
    assertThat(end.outcome()).isInstanceOf(Outcome.Culprit.class);
  }

  @Test
  void events_of_a_step_that_never_opened_change_nothing_else() {
    Bisection end = Evolution.fold(Story.ID, Story.place(List.of(Story.run(7, 0, Story.CRASH))));

    assertThat(end.steps()).isEmpty();
    assertThat(end.history().events()).isEqualTo(1);
  }

  @Test
  void a_binary_that_ran_clean_as_well_as_crashed_is_flagged_flaky() {
    List<EventBody> bodies = Story.bodies();
    bodies.addAll(6, List.of(Story.run(1, 0, Story.CRASH), Story.run(1, 1, okay())));

    assertThat(folded(bodies).flags())
        .containsExactly(
            new Flag(Flag.Kind.FLAKY, "one binary ran clean as well as crashed: step 1"));
  }

  @Test
  void a_decision_that_its_policy_does_not_give_is_flagged() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(Story.decision(4, 'd', Verdict.SKIP));

    assertThat(folded(bodies).flags())
        .containsExactly(
            new Flag(Flag.Kind.DISAGREEMENT, "step 4: git was told skip, any-crash gives good"));
  }

  @Test
  void a_correction_stands_beside_what_it_corrects() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new StepCorrected(4, Verdict.SKIP, "ann@example.org", "wrong image"));

    Step corrected = folded(bodies).steps().getLast();

    assertThat(corrected.judged()).extracting(RevisionJudged::verdict).isEqualTo(Verdict.GOOD);
    assertThat(corrected.correction()).extracting(StepCorrected::verdict).isEqualTo(Verdict.SKIP);
  }

  @Test
  void a_withdrawn_culprit_stays_visible_with_the_word_against_it() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new CulpritWithdrawn(Story.CULPRIT, "ann@example.org", "reverted, still crashes"));

    Bisection end = folded(bodies);

    assertThat(end.outcome()).isInstanceOf(Outcome.Culprit.class);
    assertThat(end.review()).extracting(Review::word).isEqualTo(Review.Word.WITHDRAWN);
  }

  @Test
  void reopening_after_a_sequence_sets_aside_what_came_after_it() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new BisectionReopened("import", "the log has more", 14L));
    bodies.add(new BisectionConcluded(new Outcome.Truncated(), null, null));

    Bisection end = folded(bodies);

    assertThat(end.steps()).extracting(Step::number).containsExactly(1, 2, 3);
    assertThat(end.outcome()).isEqualTo(new Outcome.Truncated());
    assertThat(end.history().events()).isEqualTo(bodies.size());
    assertThat(end.history().missing()).isEmpty();
  }

  @Test
  void an_embargo_outlives_what_the_source_sets_aside() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new VisibilityChanged(Visibility.PRIVATE, "ann@example.org", "embargoed"));

    bodies.add(new BisectionReopened("import", "the log has more", 14L));

    assertThat(folded(bodies).visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void a_conclusion_before_what_is_set_aside_stands() {
    List<EventBody> bodies = Story.bodies();
    Bisection concluded = folded(bodies);
    bodies.add(new NoteRecorded(null, "half a li", true));
    bodies.add(new BisectionReopened("import", "the log goes on", (long) bodies.size() - 1));
    bodies.add(new NoteRecorded(null, "half a line, now whole\n", false));

    Bisection end = folded(bodies);

    assertThat(end.state()).isEqualTo(State.CONCLUDED);
    assertThat(end.outcome()).isEqualTo(concluded.outcome());
  }

  private static Bisection folded(List<EventBody> bodies) {
    return Evolution.fold(Story.ID, Story.place(bodies));
  }

  private static RunResult okay() {
    return RunResult.OK;
  }
}
