package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a bisection ended, in a sentence for somebody who has never seen one.
///
/// @param sentence what that means
/// @param commit the commit it is about, if it is about one
/// @param title subject line of that commit, or what the source says
/// @param candidates what may be to blame, where it is not known which
/// @param blamed whether that commit is the culprit
public record Ending(
    String sentence,
    @Nullable CommitId commit,
    @Nullable String title,
    List<CommitId> candidates,
    boolean blamed) {
  public Ending {
    candidates = List.copyOf(candidates);
  }

  /// The page of that commit: as a culprit, if it is named as one.
  public String href() {
    return commit == null ? "" : blamed ? Links.culprit(commit) : Links.commit(commit);
  }

  static Ending of(Bisection bisection) {
    return switch (bisection.outcome()) {
      case Outcome.Culprit(CommitId commit, String title) -> culprit(bisection, commit, title);
      case Outcome.NotConfirmed(CommitId commit, String title, String why) ->
          about(
              "The search named this commit, but tests of it contradict that (" + why + "):",
              commit,
              title);
      case Outcome.Inconclusive(List<CommitId> candidates, String why) ->
          new Ending(open(bisection, candidates.size(), why), null, null, candidates, false);
      case Outcome.Horizon(CommitId commit, String title, String statement) ->
          about("The search reached its bound: " + statement, commit, title);
      case Outcome.NotReproduced(String statement) -> said("The crash did not show: ", statement);
      case Outcome.Flake(String statement) -> said("There is no culprit: ", statement);
      case Outcome.Failed(String error) -> said("The search broke off: ", error);
      case Outcome.Infra(String error) -> said("The machinery failed: ", error);
      case Outcome.Truncated truncated -> said("The record stops before an end.", "");
      case null -> said("The search is going on.", "");
    };
  }

  private static Ending culprit(Bisection bisection, CommitId commit, @Nullable String title) {
    Review review = bisection.review();
    boolean fix = bisection.started() != null && bisection.started().kind() == Kind.FIX;
    String named =
        fix ? "The crash is gone since this commit" : "This is the first commit with the crash";
    if (review == null) {
      return new Ending(named + ":", commit, title, List.of(), true);
    }
    return review.word() == Review.Word.CONFIRMED
        ? new Ending(
            "%s, as %s confirms:".formatted(named, review.author()), commit, title, List.of(), true)
        : about(
            "The search named this commit, and %s withdrew it (%s):"
                .formatted(review.author(), review.reason()),
            commit,
            title);
  }

  /// After a correction the record names only some of those that are left; git names all.
  private static String open(Bisection bisection, int candidates, @Nullable String why) {
    String because = why == null ? "" : ": " + why;
    if (candidates == 0 || bisection.steps().stream().anyMatch(step -> step.correction() != null)) {
      return "It is open which commit it is" + because + ".";
    }
    return candidates == 1
        ? "It may be one commit%s.".formatted(because)
        : "It is one of %d commits%s.".formatted(candidates, because);
  }

  private static Ending about(String sentence, @Nullable CommitId commit, @Nullable String title) {
    return new Ending(sentence, commit, title, List.of(), false);
  }

  private static Ending said(String sentence, @Nullable String statement) {
    return new Ending(
        sentence + Objects.requireNonNullElse(statement, ""), null, null, List.of(), false);
  }
}
