package dev.firstbad.report;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.Optional;

/// Why nobody is told of a bisection.
///
/// A report needs a concluded search that names one commit. Every flag speaks against that commit:
/// of the results that were checked, those on a merge, a release or an unchanged binary were all
/// wrong, and most that rest on a binary with mixed runs (`inference.md`, 4); where events are
/// missing or a decision is not what its policy gives, the result is not what the record shows. So
/// a flagged culprit is told only once a person has confirmed it. One that a person withdrew is
/// not.
final class Reasons {
  private Reasons() {}

  /// The reasons, empty where there are none.
  static List<String> against(Bisection bisection) {
    Outcome outcome = bisection.outcome();
    return switch (bisection.state()) {
      case RUNNING -> List.of("the search has not ended");
      case REOPENED -> List.of("the search was reopened and has not ended again");
      case FAILED -> List.of("the search failed" + (outcome == null ? "" : ": " + said(outcome)));
      case CONCLUDED ->
          outcome instanceof Outcome.Culprit culprit
              ? against(bisection, culprit)
              : List.of(
                  outcome == null
                      ? "no outcome is recorded"
                      : "no commit is to blame: " + said(outcome));
    };
  }

  private static List<String> against(Bisection bisection, Outcome.Culprit culprit) {
    Optional<Review> review =
        Optional.ofNullable(bisection.review()).filter(r -> r.commit().equals(culprit.commit()));
    if (review.isEmpty()) {
      return bisection.flags().stream().map(Reasons::said).toList();
    }
    return switch (review.get().word()) {
      case CONFIRMED -> List.of();
      case WITHDRAWN -> List.of(withdrawn(review.get()));
    };
  }

  private static String withdrawn(Review review) {
    return "%s withdrew the culprit %s: %s"
        .formatted(review.author(), review.commit().abbreviated(), review.reason());
  }

  private static String said(Flag flag) {
    return Word.of(flag.kind()) + ": " + flag.reason();
  }

  private static String said(Outcome outcome) {
    return outcome.type() + detail(outcome).map(detail -> ", " + detail).orElse("");
  }

  private static Optional<String> detail(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit culprit -> Optional.empty();
      case Outcome.Inconclusive(var candidates, var statement) ->
          Optional.of(
              "one of %d commits%s"
                  .formatted(candidates.size(), statement == null ? "" : ", " + statement));
      case Outcome.NotConfirmed(var commit, var title, var statement) -> Optional.of(statement);
      case Outcome.Horizon(var commit, var title, var statement) -> Optional.of(statement);
      case Outcome.NotReproduced(var statement) -> Optional.of(statement);
      case Outcome.Flake(var statement) -> Optional.of(statement);
      case Outcome.Failed(var error) -> Optional.of(error);
      case Outcome.Infra(var error) -> Optional.of(error);
      case Outcome.Truncated truncated -> Optional.empty();
    };
  }
}
