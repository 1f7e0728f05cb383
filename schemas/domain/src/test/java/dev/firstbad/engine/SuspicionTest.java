package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.search.Candidates;
import dev.firstbad.search.Search;
import dev.firstbad.verdict.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SuspicionTest {
  private static final BisectionId ID = new BisectionId("suspicion");
  private static final String REPORT =
      """
      Traceback (most recent call last):
        File "/srv/tree/src/sock/teardown.py", line 7, in release_channel
      AssertionError: channel is busy
      """;

  private final DrawnHistory history = new DrawnHistory();

  SuspicionTest() {
    history.add(List.of());
    add("docs: say more", "README");
    add("sock: simplify teardown", "src/sock/teardown.py");
    add("sock: let a busy channel wait", "src/sock/wait.py");
    add("build: newer tools", "Makefile");
  }

  @Test
  void all_are_alike_where_nothing_counts() {
    assertThat(weights(Prior.UNIFORM, "channel is busy", null)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void a_commit_below_a_suspected_path_is_ten_times_as_likely() {
    Prior prior = new Prior(Set.of(Prior.Clue.PATHS), List.of("src/sock/", "./Makefile"));

    assertThat(weights(prior, "it", null)).containsExactly(1, 10, 10, 10);
    assertThat(weights(new Prior(prior.clues(), List.of("src/so")), "it", null))
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void without_suspected_paths_the_files_of_the_first_crash_count() {
    Prior prior = new Prior(Set.of(Prior.Clue.PATHS), List.of());

    assertThat(weights(prior, "it", REPORT)).containsExactly(1, 10, 1, 1);
  }

  @Test
  void a_commit_in_the_words_of_the_crash_is_likelier() {
    Prior prior = new Prior(Set.of(Prior.Clue.TEXT), List.of());

    double[] weights = weights(prior, "AssertionError: channel is busy", REPORT);

    assertThat(weights[2]).isEqualTo(10);
    assertThat(weights[1]).isBetween(2.0, 9.0);
    assertThat(weights[0]).isEqualTo(1);
    assertThat(weights[3]).isEqualTo(1);
  }

  @Test
  void a_prior_that_suspects_the_culprit_spares_runs() {
    DrawnHistory line = new DrawnHistory();
    line.add(List.of());
    IntStream.range(1, 300)
        .forEach(i ->
            line.add(
                List.of(i - 1),
                new Terrain.Account("change " + i, List.of(i == 70 ? "net/a" : "fs/b"))));
    Prior paths = new Prior(Set.of(Prior.Clue.PATHS), List.of("net"));

    assertThat(cost(line, paths)).isLessThan(cost(line, Prior.UNIFORM));
  }

  private static int cost(DrawnHistory line, Prior prior) {
    int cost = 0;
    for (long seed = 0; seed < 10; seed++) {
      Hunt hunt = new Hunt(line, plan(line, prior), Hunt.Failing.from(70, 0.6, 0.05, seed));
      hunt.run();
      cost += hunt.cost();
    }
    return cost;
  }

  private void add(String message, String path) {
    history.add(List.of(history.last()), new Terrain.Account(message, List.of(path)));
  }

  private double[] weights(
      Prior prior, String title, @org.jspecify.annotations.Nullable String report) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            Kind.CAUSE, "live", "E11", Terms.DEFAULT, history.commit(4), null, null, null));
    bodies.add(new RevisionSelected(1, history.commit(4), SelectionReason.ORIGIN, null, null, ""));
    bodies.add(new CrashReported(1, title, List.of(), report));
    Candidates candidates =
        history.terrain().candidates(Search.between(history.commit(4), List.of(history.commit(0))));
    return new Suspicion(
            prior, Situation.of(plan(history, prior), history.terrain(), course(bodies)))
        .of(candidates);
  }

  private static Course course(List<EventBody> bodies) {
    List<Event> events = new ArrayList<>();
    for (EventBody body : bodies) {
      long sequence = events.size() + 1L;
      EventId id = new EventId(new UUID(1, sequence).toString());
      events.add(new Event(id, ID, sequence, null, Instant.EPOCH, "/run", null, false, body));
    }
    return Course.of(ID, events);
  }

  private static Plan plan(DrawnHistory history, Prior prior) {
    return new Plan(
        Kind.CAUSE,
        Terms.DEFAULT,
        new Origin(history.commit(history.last()), "last", false),
        new Bounds.Given(List.of(history.commit(0))),
        Limits.NONE,
        null,
        new Plan.Stages(false, false),
        new Steering.ByPosterior(new Weighing.TwoRate(0.1), 0.95, prior, Policies.ANY_CRASH),
        new Plan.Repetitions(2, 2),
        1,
        Plan.Verification.NONE,
        Budget.UNLIMITED,
        "recipe");
  }
}
