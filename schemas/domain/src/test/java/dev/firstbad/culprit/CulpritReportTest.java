package dev.firstbad.culprit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.EventBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CulpritReportTest {
  @Test
  void a_bisection_that_names_a_culprit_blames_it() {
    CulpritReport report = reportAfter().orElseThrow();

    assertThat(report.commit()).isEqualTo(Story.CULPRIT);
    assertThat(report.title()).isEqualTo("foo: break it");
    assertThat(report.blames()).extracting(Blame::bisection).containsExactly(Story.ID);
  }

  @Test
  void a_withdrawn_culprit_is_blamed_no_more() {
    assertThat(reportAfter(withdrawn(Story.CULPRIT))).isEmpty();
  }

  @Test
  void a_word_against_another_commit_changes_nothing() {
    assertThat(reportAfter(withdrawn(Story.commit('a')))).isPresent();
  }

  @Test
  void a_culprit_confirmed_after_all_is_blamed_again() {
    EventBody confirmed = new CulpritConfirmed(Story.CULPRIT, "ann@example.org", "it was right");

    assertThat(reportAfter(withdrawn(Story.CULPRIT), confirmed)).isPresent();
  }

  @Test
  void a_reopened_bisection_blames_nobody() {
    assertThat(reportAfter(new BisectionReopened("ann@example.org", "wrong", null))).isEmpty();
  }

  @Test
  void the_description_is_the_culprits_own_and_leaves_its_changes_out() {
    CulpritReport report =
        reportAfter(described(Story.CULPRIT, "a/very/long | 9999 +++\n")).orElseThrow();

    assertThat(report.description()).isEqualTo(described(Story.CULPRIT, ""));
    assertThat(reportAfter(described(Story.commit('a'), "")).orElseThrow().description()).isNull();
  }

  @Test
  void reports_together_take_the_first_title_and_keep_every_blame_in_order() {
    CulpritReport known = reportAfter().orElseThrow();
    CulpritReport untitled = new CulpritReport(known.commit(), null, null, 1, known.blames());

    CulpritReport both = CulpritReport.together(known.commit(), List.of(untitled, known), 3);

    assertThat(both.title()).isEqualTo("foo: break it");
    assertThat(both.blames()).hasSize(2);
    assertThat(both.total()).isEqualTo(3);
  }

  @Test
  void a_culprit_is_as_sure_as_the_surest_of_its_blames() {
    CulpritReport report = reportAfter().orElseThrow();
    Blame blame = report.blames().getFirst();
    List<Blame> blames = List.of(sure(blame, 0.3), sure(blame, 0.7), sure(blame, null));

    assertThat(with(report, blames).confidence()).isEqualTo(0.7);
    assertThat(with(report, List.of(sure(blame, null))).confidence()).isNull();
  }

  private static CulpritReport with(CulpritReport report, List<Blame> blames) {
    return new CulpritReport(report.commit(), null, null, blames.size(), blames);
  }

  private static Blame sure(Blame blame, @Nullable Double confidence) {
    return new Blame(
        blame.bisection(),
        blame.kind(),
        blame.crashTitle(),
        blame.revisionsTested(),
        blame.flags(),
        blame.recipients(),
        blame.review(),
        confidence,
        blame.recordedAt());
  }

  private static Optional<CulpritReport> reportAfter(EventBody... more) {
    List<EventBody> bodies = Story.bodies();
    bodies.addAll(List.of(more));
    return CulpritReport.of(Evolution.fold(Story.ID, Story.place(bodies)));
  }

  private static EventBody withdrawn(CommitId commit) {
    return new CulpritWithdrawn(commit, "ann@example.org", "it was not");
  }

  private static CommitDescribed described(CommitId commit, String changes) {
    return new CommitDescribed(
        commit, List.of(), List.of(), "Ann <ann@example.org>", "", null, "foo: break it", changes);
  }
}
