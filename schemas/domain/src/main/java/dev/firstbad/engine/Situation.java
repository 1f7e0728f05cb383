package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
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

  /// The choice of a revision as the next step.
  RevisionSelected selection(CommitId commit, SelectionReason reason) {
    return selection(commit, reason, options());
  }

  RevisionSelected selection(
      CommitId commit, SelectionReason reason, @Nullable List<String> options) {
    String release = terrain.releases().apply(commit).orElse(null);
    return new RevisionSelected(
        nextStep(), commit, reason, release, terrain.title(commit), " ", options);
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
        options());
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
        last.options());
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
