package dev.firstbad.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppraisalTest {
  @Test
  void a_culprit_is_as_probable_as_the_newest_model_says() {
    Bisection end = Appraisal.fold(Story.ID, Story.told());

    assertThat(end.confidence())
        .isEqualTo(Models.CURRENT.on(end).map(Opinion::probability).orElseThrow());
    assertThat(end.assessment())
        .returns(Models.CURRENT.name(), Assessment::model)
        .returns(Models.CURRENT.wanted(), Assessment::wanted);
  }

  @ParameterizedTest
  @CsvSource({"two-rate@1, 0.03, 0.97", "facf@1, 0.2, 0.8", "facf@1, 0, 0.999999999"})
  void a_search_that_weighed_its_runs_says_itself_how_sure_it_is(
      String policy, double error, double probability) {
    Assessment assessment = Objects.requireNonNull(fold(searched(policy, error)).assessment());

    assertThat(assessment)
        .returns(probability, Assessment::probability)
        .returns(policy, Assessment::model);
    assertThat(assessment.grounds()).allMatch(ground -> Double.isFinite(ground.weight()));
    assertThat(assessment.grounds()).extracting(Assessment.Ground::text).containsExactly("weighed");
  }

  @Test
  void what_a_person_corrected_is_not_as_sure_as_the_search_was() {
    List<EventBody> bodies = searched("two-rate@1", 0.03);
    bodies.add(new StepCorrected(2, Verdict.GOOD, "i@example.org", "seen"));

    assertThat(fold(bodies).assessment()).returns(Models.CURRENT.name(), Assessment::model);
  }

  private static List<EventBody> searched(String policy, double error) {
    List<EventBody> bodies = Story.bodies();
    bodies.replaceAll(body ->
        switch (body) {
          case RevisionJudged(int step, var verdict, var counts, var any, var why, var r, var e)
              when step > 2 ->
              new RevisionJudged(step, verdict, counts, policy, "weighed", r, e);
          case BisectionConcluded(var outcome, var effort, var none) ->
              new BisectionConcluded(outcome, effort, error);
          default -> body;
        });
    return bodies;
  }

  private static Bisection fold(List<EventBody> bodies) {
    return Appraisal.fold(Story.ID, Story.place(bodies));
  }

  @Test
  void nothing_is_said_before_there_is_a_result() {
    List<Event> events = Story.told();
    for (int n = 0; n < events.size(); n++) {
      assertThat(Appraisal.fold(Story.ID, events.subList(0, n)).assessment()).isNull();
    }
  }

  @Test
  void nothing_is_said_of_a_result_that_names_no_commit() {
    List<EventBody> bodies = Story.bodies();
    bodies.set(
        bodies.size() - 1, new BisectionConcluded(new Outcome.Flake("comes and goes"), null, null));

    assertThat(Appraisal.fold(Story.ID, Story.place(bodies)).assessment()).isNull();
  }

  @Test
  void what_was_said_is_void_once_more_is_known() {
    List<Event> events = Story.told();
    Bisection assessed = Appraisal.fold(Story.ID, events.subList(0, events.size() - 1));
    Bisection low = assessed.with(new Assessment(0.1, 0.5, "model", List.of()));

    assertThat(Evolution.evolve(low, events.getLast()).assessment()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.49, 0.5, 1})
  void below_what_the_model_wants_a_result_is_flagged_with_what_speaks_most_against_it(
      double probability) {
    Assessment.Ground ground = new Assessment.Ground("powerless", "it changes no code", -2);
    Bisection bisection =
        Evolution.fold(Story.ID, Story.told())
            .with(new Assessment(probability, 0.5, "model@1", List.of(ground)));

    List<Flag> flags = bisection.flags();

    assertThat(flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.LOW_CONFIDENCE))
        .isEqualTo(probability < 0.5);
    assertThat(flags)
        .filteredOn(flag -> flag.kind() == Flag.Kind.LOW_CONFIDENCE)
        .allMatch(flag -> flag.reason().startsWith("model@1 gives 0."))
        .allMatch(flag -> flag.reason().endsWith(", below 0.50: it changes no code"));
  }
}
