package dev.firstbad.bisection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProposalTest {
  private static final StepCorrected WORD = new StepCorrected(3, Verdict.SKIP, "ann", "why");

  /// A proposal, and what is recorded of it.
  record Said(Proposal proposal, EventBody body) {}

  @ParameterizedTest
  @MethodSource("words")
  void what_can_be_said_is_recorded(Said said) {
    assertThat(said.proposal.on(after(), "ann", "why")).isEqualTo(new Ruling.Recorded(said.body));
  }

  @ParameterizedTest
  @MethodSource("words")
  void what_the_same_person_said_is_not_recorded_again(Said said) {
    assertThat(said.proposal.on(after(said.body), "ann", "another reason"))
        .isInstanceOf(Ruling.Known.class);
  }

  static Stream<Said> words() {
    return Stream.of(
        new Said(new Proposal.Correct(3, Verdict.SKIP), WORD),
        new Said(new Proposal.Confirm(), new CulpritConfirmed(Story.CULPRIT, "ann", "why")),
        new Said(new Proposal.Withdraw(), new CulpritWithdrawn(Story.CULPRIT, "ann", "why")),
        new Said(new Proposal.Reopen(), new BisectionReopened("ann", "why", null)),
        new Said(
            new Proposal.Show(Visibility.PRIVATE),
            new VisibilityChanged(Visibility.PRIVATE, "ann", "why")));
  }

  @Test
  void a_step_that_was_not_tested_cannot_be_corrected() {
    assertThat(new Proposal.Correct(5, Verdict.BAD).on(after(), "ann", "why"))
        .isEqualTo(new Ruling.Refused("step", "there is no step 5, but 1 to 4"));
  }

  @Test
  void a_step_cannot_be_corrected_to_what_it_is() {
    assertThat(new Proposal.Correct(4, Verdict.GOOD).on(after(), "ann", "why"))
        .isEqualTo(new Ruling.Refused("verdict", "step 4 is good already"));
    assertThat(new Proposal.Correct(3, Verdict.SKIP).on(after(WORD), "bob", "why"))
        .isEqualTo(new Ruling.Refused("verdict", "step 3 is skip already by ann's word"));
  }

  @Test
  void a_correction_can_be_taken_back() {
    assertThat(new Proposal.Correct(3, Verdict.BAD).on(after(WORD), "bob", "why"))
        .isInstanceOf(Ruling.Recorded.class);
  }

  @Test
  void without_a_culprit_there_is_nothing_to_confirm_or_withdraw() {
    assertThat(new Proposal.Confirm().on(after(WORD), "ann", "why"))
        .isEqualTo(new Ruling.Refused(null, "it names no culprit: inconclusive"));
    assertThat(new Proposal.Withdraw().on(Evolution.initial(Story.ID), "ann", "why"))
        .isEqualTo(new Ruling.Refused(null, "it names no culprit: it is running"));
  }

  @Test
  void what_has_not_ended_is_not_reopened() {
    assertThat(new Proposal.Reopen().on(Evolution.initial(Story.ID), "ann", "why"))
        .isEqualTo(new Ruling.Refused(null, "it has not ended"));
  }

  private static Bisection after(EventBody... words) {
    List<EventBody> bodies = new ArrayList<>(Story.bodies());
    bodies.addAll(List.of(words));
    return Evolution.fold(Story.ID, Story.place(bodies));
  }
}
