package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.CommitId;
import java.util.List;

/// What a person last said of the culprit of a bisection.
public record Reviewed(Side side, Review review) {
  /// What was said of this commit.
  ///
  /// @param bisections those of which it is the culprit
  static List<Reviewed> of(CommitId commit, List<Bisection> bisections) {
    return bisections.stream()
        .flatMap(bisection -> of(bisection).stream())
        .filter(said -> said.review().commit().equals(commit))
        .toList();
  }

  public boolean isWithdrawn() {
    return review.word() == Review.Word.WITHDRAWN;
  }

  private static List<Reviewed> of(Bisection bisection) {
    Review review = bisection.review();
    return review == null ? List.of() : List.of(new Reviewed(Side.of(bisection), review));
  }
}
