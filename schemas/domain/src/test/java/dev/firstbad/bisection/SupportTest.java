package dev.firstbad.bisection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Corrections of a search that was told: a bad, b good; then c bad, d good, e skip, f bad, 9 good;
/// and found f.
final class SupportTest {
  private static final Outcome FOUND = new Outcome.Culprit(Story.commit('f'), "foo: break it");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, SKIP, culprit
          1, GOOD, inconclusive
          2, SKIP, culprit
          2, BAD,  inconclusive b
          3, SKIP, culprit
          3, GOOD, inconclusive a
          4, SKIP, culprit
          4, BAD,  inconclusive d
          5, GOOD, culprit
          5, BAD,  culprit
          6, SKIP, inconclusive f c
          6, GOOD, inconclusive c
          7, SKIP, inconclusive f 9
          7, BAD,  inconclusive 9
          """)
  void what_still_follows_from_a_corrected_step(int step, Verdict verdict, String expected) {
    Bisection corrected = folded(Kind.CAUSE, FOUND, word(step, verdict));

    assertThat(shown(corrected)).isEqualTo(expected);
    assertThat(corrected.concluded()).isEqualTo(FOUND);
    assertThat(corrected.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.CORRECTED);
  }

  @Test
  void in_a_hunt_for_a_fix_verdicts_are_turned_around() {
    Bisection corrected = folded(Kind.FIX, FOUND, word(6, Verdict.BAD));

    assertThat(shown(corrected)).isEqualTo("inconclusive c");
  }

  @Test
  void a_reader_is_told_what_no_longer_follows_and_how_much_was_left() {
    Bisection corrected = folded(Kind.CAUSE, FOUND, word(4, Verdict.BAD));

    assertThat(corrected.outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            left ->
                assertThat(left.statement())
                    .isEqualTo(
                        "culprit no longer follows: step 4 (dddddddddddd) was good, ann says bad;"
                            + " git counted 3 revisions left to test after it"));
    assertThat(corrected.flags())
        .contains(new Flag(Flag.Kind.CORRECTED, "step 4 was good, ann says bad: I saw it"));
  }

  @Test
  void a_correction_that_is_taken_back_leaves_no_trace_in_the_result() {
    Bisection corrected = folded(Kind.CAUSE, FOUND, word(4, Verdict.BAD), word(4, Verdict.GOOD));

    assertThat(corrected.outcome()).isEqualTo(FOUND);
    assertThat(corrected.flags()).isEmpty();
  }

  @Test
  void what_is_reversed_weighs_more_than_what_proves_nothing() {
    Bisection corrected = folded(Kind.CAUSE, FOUND, word(6, Verdict.SKIP), word(7, Verdict.BAD));

    assertThat(shown(corrected)).isEqualTo("inconclusive 9");
  }

  @Test
  void a_candidate_that_turns_out_to_be_good_is_none() {
    Outcome either = candidates('f', 'e', 'c');

    assertThat(shown(folded(Kind.CAUSE, either, word(5, Verdict.GOOD))))
        .isEqualTo("inconclusive f c");
  }

  @Test
  void the_last_candidate_is_the_culprit() {
    Outcome either = candidates('e', 'f');

    assertThat(folded(Kind.CAUSE, either, word(5, Verdict.GOOD)).outcome())
        .isEqualTo(new Outcome.Culprit(Story.commit('f'), null));
  }

  @Test
  void a_bug_that_a_person_saw_was_reproduced() {
    Outcome not = new Outcome.NotReproduced("the crash wasn't reproduced");

    assertThat(shown(folded(Kind.CAUSE, not, word(1, Verdict.GOOD)))).isEqualTo("inconclusive");
    assertThat(shown(folded(Kind.CAUSE, not, word(3, Verdict.GOOD)))).isEqualTo("not-reproduced");
  }

  @Test
  void a_horizon_rests_on_its_boundary() {
    Outcome horizon = new Outcome.Horizon(Story.commit('b'), "Linux 5.0", "still bad");

    assertThat(shown(folded(Kind.CAUSE, horizon, word(2, Verdict.BAD)))).isEqualTo("inconclusive");
    assertThat(shown(folded(Kind.CAUSE, horizon, word(1, Verdict.SKIP)))).isEqualTo("horizon");
  }

  @Test
  void evolving_gives_what_folding_gives_after_every_correction() {
    List<EventBody> bodies = bodies(Kind.CAUSE, FOUND);
    bodies.addAll(List.of(word(4, Verdict.BAD), word(4, Verdict.GOOD), word(6, Verdict.SKIP)));
    List<Event> events = Story.place(bodies);
    Bisection live = Evolution.initial(Story.ID);

    for (int n = 1; n <= events.size(); n++) {
      live = Evolution.evolve(live, events.get(n - 1));
      assertThat(live.outcome())
          .isEqualTo(Evolution.fold(Story.ID, events.subList(0, n)).outcome());
    }
  }

  @Test
  void what_git_was_told_before_it_was_started_again_supports_nothing() {
    List<EventBody> bodies = bodies(Kind.CAUSE, FOUND);
    bodies.add(10, Story.decision(9, 'c', Verdict.BAD));
    bodies.add(bodies.size() - 1, start());

    assertThat(Evolution.fold(Story.ID, Story.place(bodies)).steps())
        .extracting(Step::decision)
        .containsOnlyNulls();
  }

  private static Bisection folded(Kind kind, Outcome outcome, EventBody... words) {
    List<EventBody> bodies = bodies(kind, outcome);
    bodies.addAll(List.of(words));
    return Evolution.fold(Story.ID, Story.place(bodies));
  }

  private static List<EventBody> bodies(Kind kind, Outcome outcome) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            kind, "live", null, Terms.DEFAULT, Story.commit('a'), null, null, null));
    tested(bodies, kind, 1, 'a', Verdict.BAD);
    tested(bodies, kind, 2, 'b', Verdict.GOOD);
    bodies.add(start());
    String told = "c BAD, d GOOD, e SKIP, f BAD, 9 GOOD";
    int step = 3;
    for (String word : told.split(", ", -1)) {
      Verdict decision = Verdict.valueOf(word.substring(2));
      tested(bodies, kind, step, word.charAt(0), decision);
      bodies.add(decision(step, word.charAt(0), decision, 6 - step));
      step++;
    }
    bodies.add(new BisectionConcluded(outcome, null, null));
    return bodies;
  }

  private static void tested(
      List<EventBody> bodies, Kind kind, int step, char commit, Verdict told) {
    Verdict verdict = kind == Kind.FIX ? told.inverse() : told;
    SelectionReason reason = step == 1 ? SelectionReason.ORIGIN : SelectionReason.MIDPOINT;
    Story.step(bodies, step, commit, reason, verdict);
  }

  private static SearchStarted start() {
    Answer answer = new Answer("", 7, 3, Story.commit('c'), null, false, null, List.of());
    return new SearchStarted(List.of(), Story.commit('a'), List.of(Story.commit('b')), answer);
  }

  private static DecisionTaken decision(int step, char commit, Verdict verdict, int left) {
    Answer answer = new Answer("", left, 1, null, null, false, null, List.of());
    return new DecisionTaken(step, verdict, verdict.name(), Story.commit(commit), null, answer);
  }

  private static StepCorrected word(int step, Verdict verdict) {
    return new StepCorrected(step, verdict, "ann", "I saw it");
  }

  private static Outcome candidates(char... commits) {
    return new Outcome.Inconclusive(
        new String(commits).chars().mapToObj(c -> Story.commit((char) c)).toList());
  }

  private static String shown(Bisection bisection) {
    Outcome outcome = bisection.outcome();
    return outcome instanceof Outcome.Inconclusive(List<CommitId> candidates, var why)
        ? candidates.stream()
            .map(commit -> " " + commit.hex().charAt(0))
            .collect(Collectors.joining("", "inconclusive", ""))
        : String.valueOf(outcome == null ? null : outcome.type());
  }
}
