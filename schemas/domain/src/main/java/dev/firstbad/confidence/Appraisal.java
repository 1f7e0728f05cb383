package dev.firstbad.confidence;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.util.Collection;
import java.util.Optional;

/// Says of bisections how sure their results are, by the newest model: what the views hold, and
/// everybody who folds events for readers.
public final class Appraisal {
  private Appraisal() {}

  /// The state after these events, with what is thought of its result.
  public static Bisection fold(BisectionId id, Collection<Event> events) {
    return of(Evolution.fold(id, events));
  }

  /// The bisection with what is thought of its result: nothing where it has none, or where it names
  /// neither culprit nor candidates.
  public static Bisection of(Bisection bisection) {
    Optional<Assessment> assessment =
        Models.CURRENT.on(bisection).map(opinion -> assessment(opinion, Models.CURRENT.wanted()));
    return assessment.isEmpty() ? bisection : bisection.with(assessment.get());
  }

  private static Assessment assessment(Opinion opinion, double wanted) {
    return new Assessment(
        opinion.probability(),
        wanted,
        opinion.model(),
        opinion.telling().stream().map(Appraisal::ground).toList());
  }

  private static Assessment.Ground ground(Reason reason) {
    return new Assessment.Ground(reason.feature().id(), reason.text(), reason.weight());
  }
}
