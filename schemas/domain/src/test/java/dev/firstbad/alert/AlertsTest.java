package dev.firstbad.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.Answer;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.Verdict;
import dev.firstbad.whatif.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertsTest {
  private static final Candidate ANY_CRASH = Candidate.named("any-crash").orElseThrow();

  @Test
  void a_sound_bisection_raises_nothing() {
    assertThat(Alerts.of(Evolution.fold(Story.ID, Story.told()), ANY_CRASH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.2, 1", "0.5, 0"})
  void a_result_worth_less_than_its_model_wants_raises_one(double probability, int alerts) {
    Bisection bisection =
        Evolution.fold(Story.ID, Story.told())
            .with(new Assessment(probability, 0.5, "model@1", List.of()));

    assertThat(Alerts.of(bisection, null))
        .hasSize(alerts)
        .allMatch(alert -> alert.kind() == Alert.Kind.LOW_CONFIDENCE)
        .allMatch(alert -> Story.CULPRIT.equals(alert.commit()))
        .allMatch(alert -> alert.reason().equals("model@1 gives 0.20, below 0.50"));
  }

  @Test
  void a_word_to_git_that_the_policy_does_not_give_raises_one() {
    assertThat(Alerts.of(Evolution.fold(Story.ID, Story.place(contrary())), null))
        .singleElement()
        .returns(Alert.Kind.DISAGREEMENT, Alert::kind)
        .returns(4, Alert::step)
        .returns("any-crash", Alert::policy)
        .returns(Story.commit('d'), Alert::commit);
  }

  @Test
  void a_policy_that_looks_on_and_gives_another_verdict_raises_one() {
    List<EventBody> bodies = Story.bodies();
    bodies.replaceAll(
        body -> body instanceof RunsSummarised runs && runs.step() == 4 ? crash() : body);

    assertThat(Alerts.of(Evolution.fold(Story.ID, Story.place(bodies)), ANY_CRASH))
        .singleElement()
        .returns(Alert.Kind.SHADOW, Alert::kind)
        .returns(4, Alert::step)
        .returns("any-crash", Alert::policy);
    assertThat(Alerts.of(Evolution.fold(Story.ID, Story.place(bodies)), null)).isEmpty();
  }

  @Test
  void nothing_is_raised_while_events_are_missing() {
    List<Event> events = new ArrayList<>(Story.place(contrary()));
    events.remove(1);

    assertThat(Alerts.of(Evolution.fold(Story.ID, events), null)).isEmpty();
  }

  @Test
  void an_alert_has_one_name_however_much_was_known_when_it_was_raised() {
    List<Event> events = Story.place(contrary());
    Set<AlertId> ids = new HashSet<>();
    for (int n = 0; n <= events.size(); n++) {
      Alerts.of(Evolution.fold(Story.ID, events.subList(0, n)), ANY_CRASH)
          .forEach(alert -> ids.add(alert.id()));
    }

    assertThat(ids).hasSize(1);
  }

  /// The last step is good by its runs and its policy, and git is told that it is bad.
  private static List<EventBody> contrary() {
    List<EventBody> bodies = Story.bodies();
    bodies.replaceAll(body ->
        body instanceof DecisionTaken told && Integer.valueOf(4).equals(told.step())
            ? new DecisionTaken(4, Verdict.BAD, "bad", told.commit(), null, Answer.NONE)
            : body);
    bodies.removeIf(body -> body instanceof RunsSummarised runs && runs.step() == 4);
    return bodies;
  }

  private static EventBody crash() {
    return new RunFinished(4, 0, new RunResult(RunOutcome.CRASHED, "WARNING in foo"), null);
  }
}
