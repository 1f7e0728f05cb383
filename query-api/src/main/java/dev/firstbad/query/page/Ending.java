package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
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
    boolean fix = bisection.started() != null && bisection.started().kind() == Kind.FIX;
    return switch (bisection.outcome()) {
      case Outcome.Culprit(CommitId commit, String title) ->
          new Ending(
              fix
                  ? "The crash is gone since this commit:"
                  : "This is the first commit with the crash:",
              commit,
              title,
              List.of(),
              true);
      case Outcome.NotConfirmed(CommitId commit, String title, String why) ->
          about(
              "The search named this commit, but tests of it contradict that (" + why + "):",
              commit,
              title);
      case Outcome.Inconclusive(List<CommitId> candidates, String why) ->
          new Ending(
              "It is one of %d commits%s."
                  .formatted(candidates.size(), why == null ? "" : " (" + why + ")"),
              null,
              null,
              candidates,
              false);
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

  private static Ending about(String sentence, @Nullable CommitId commit, @Nullable String title) {
    return new Ending(sentence, commit, title, List.of(), false);
  }

  private static Ending said(String sentence, @Nullable String statement) {
    return new Ending(
        sentence + Objects.requireNonNullElse(statement, ""), null, null, List.of(), false);
  }
}
