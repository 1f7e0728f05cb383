package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a search stands, with what its next act depends on.
record Situation(Plan plan, Terrain terrain, Course course, Trials trials) {
  static Situation of(Plan plan, Terrain terrain, Course course) {
    return new Situation(plan, terrain, course, new Trials(plan, course.steps()));
  }

  /// The configuration that the search tests in; null where the plan does not reduce it.
  @Nullable List<String> options() {
    return course.config() == null ? plan.options() : course.config().suspects();
  }

  /// The test of a revision that counts for the search.
  Optional<Tried> tried(CommitId commit) {
    return trials.of(commit, options());
  }

  Optional<Verdict> verdict(CommitId commit) {
    return tried(commit).map(Tried::verdict);
  }

  /// The tests so far whose runs are weighed together.
  List<Tried> tests() {
    return trials.weighed(Integer.MAX_VALUE, options());
  }

  /// The choice of a revision as the next step.
  RevisionSelected selection(CommitId commit, SelectionReason reason) {
    return selection(commit, reason, options());
  }

  RevisionSelected selection(
      CommitId commit, SelectionReason reason, @Nullable List<String> options) {
    String release = terrain.releases().apply(commit).orElse(null);
    return new RevisionSelected(
        nextStep(), commit, reason, release, terrain.title(commit), " ", options, null);
  }

  /// The choice of a revision of the range, for a reason of its own.
  RevisionSelected selection(CommitId commit, String rationale) {
    RevisionSelected selected = selection(commit, SelectionReason.MIDPOINT);
    return new RevisionSelected(
        selected.step(),
        commit,
        selected.reason(),
        selected.release(),
        selected.title(),
        selected.announced(),
        selected.options(),
        rationale);
  }

  /// The choice of a release by the name that the plan has for it.
  RevisionSelected selection(Release release) {
    return new RevisionSelected(
        nextStep(),
        release.commit(),
        SelectionReason.RELEASE,
        release.name(),
        terrain.title(release.commit()),
        " ",
        options(),
        null);
  }

  /// The choice of the same revision once more.
  RevisionSelected again(RevisionSelected last) {
    return new RevisionSelected(
        nextStep(),
        last.commit(),
        last.reason(),
        last.release(),
        last.title(),
        last.announced(),
        last.options(),
        last.rationale());
  }

  /// What all tests so far say; empty where verdicts steer the search, and where it has not begun.
  Optional<Weighed> weighed() {
    return plan.steering() instanceof Steering.ByPosterior posterior
            && course.bisection().search() != null
        ? Optional.of(new Weighed(this, posterior, new Ranging(this).ends(), tests()))
            .filter(Weighed::isPossible)
        : Optional.empty();
  }

  /// The outcome of a search that is stopped before its end, for some reason.
  Outcome interrupted(String why) {
    return switch (plan.steering()) {
      case Steering.ByVerdicts verdicts -> new Outcome.Inconclusive(Halving.left(this), why);
      case Steering.ByPosterior posterior ->
          weighed()
              .map(weighed ->
                  new Outcome.Inconclusive(
                      weighed.left(),
                      why + "; " + new Reckoning(this, posterior).likeliest(weighed)))
              .orElseGet(() -> new Outcome.Inconclusive(List.of(), why));
    };
  }

  Effort effort() {
    return Spending.of(course.steps()).effort();
  }

  /// A line of the log that no event tells of.
  static EventBody note(String line) {
    return new NoteRecorded(null, line + "\n", false);
  }

  private int nextStep() {
    return course.steps().stream().mapToInt(Step::number).max().orElse(0) + 1;
  }
}
