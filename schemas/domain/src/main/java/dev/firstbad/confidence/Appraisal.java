package dev.firstbad.confidence;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.engine.Weighing;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Says of bisections how sure their results are: what the views hold, and everybody who folds
/// events for readers.
public final class Appraisal {
  private static final Set<String> WEIGHING = Set.of(Weighing.TwoRate.NAME, Weighing.Facf.NAME);

  /// No result is surer, so that odds stay numbers.
  private static final double LEAST_ERROR = 1e-9;

  private Appraisal() {}

  /// The state after these events, with what is thought of its result.
  public static Bisection fold(BisectionId id, Collection<Event> events) {
    return of(Evolution.fold(id, events));
  }

  /// The bisection with what is thought of its result: nothing where it has none, or where it names
  /// neither culprit nor candidates.
  public static Bisection of(Bisection bisection) {
    Optional<Assessment> assessment = bySearch(bisection).or(() -> byModel(bisection));
    return assessment.isEmpty() ? bisection : bisection.with(assessment.get());
  }

  /// A search that weighed all runs together knew the commit graph and its priors, which the record
  /// does not tell: the probability at which it named its culprit counts, until a person corrects
  /// what it saw.
  private static Optional<Assessment> bySearch(Bisection bisection) {
    Double error = bisection.errorProbability();
    boolean corrected = bisection.steps().stream().anyMatch(step -> step.correction() != null);
    if (error == null || corrected || !(bisection.outcome() instanceof Outcome.Culprit)) {
      return Optional.empty();
    }
    return bisection.steps().reversed().stream()
        .flatMap(step -> Stream.ofNullable(step.judged()))
        .filter(judged -> WEIGHING.contains(judged.policy()))
        .findFirst()
        .map(judged -> assessment(judged, Math.max(error, LEAST_ERROR)));
  }

  private static Assessment assessment(RevisionJudged last, double error) {
    double weight = Math.log((1 - error) / error);
    Assessment.Ground ground = new Assessment.Ground("search", last.rationale(), weight);
    return new Assessment(1 - error, Models.CURRENT.wanted(), last.policy(), List.of(ground));
  }

  private static Optional<Assessment> byModel(Bisection bisection) {
    return Models.CURRENT
        .on(bisection)
        .map(opinion ->
            new Assessment(
                opinion.probability(),
                Models.CURRENT.wanted(),
                opinion.model(),
                opinion.telling().stream().map(Appraisal::ground).toList()));
  }

  private static Assessment.Ground ground(Reason reason) {
    return new Assessment.Ground(reason.feature().id(), reason.text(), reason.weight());
  }
}
