package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.inference.Logs;
import dev.firstbad.inference.Tally;
import dev.firstbad.inference.TwoRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The suspects of a bisection, and what each makes of its tests.
final class Reconstruction {
  /// How probable a flake is beside a culprit in the range, before any run is seen.
  private static final double FLAKE = 0.05;

  private final TwoRates rates = TwoRates.UNKNOWN;
  private final List<Tested> tests;
  private final List<Assumption> assumptions;

  private Reconstruction(List<Tested> tests, List<Assumption> assumptions) {
    this.tests = tests;
    this.assumptions = assumptions;
  }

  /// The suspects, unless there are no runs to weigh or no range that they are about.
  static Optional<Reconstruction> of(Bisection bisection, Testimony testimony) {
    List<Tested> tests = testimony.tests();
    boolean ruledOut = tests.stream().anyMatch(test -> test.ruledOut() > 0);
    boolean ran = tests.stream().anyMatch(test -> test.weight().runs() > 0);
    return ruledOut && ran
        ? Optional.of(new Reconstruction(tests, assumptions(bisection, testimony)))
        : Optional.empty();
  }

  Posterior posterior() {
    double[] logs = new double[assumptions.size()];
    for (int i = 0; i < logs.length; i++) {
      Assumption assumption = assumptions.get(i);
      logs[i] = Math.log(assumption.revisions()) + logLikelihood(assumption);
    }
    double[] chances = Logs.normalised(logs);
    List<Suspect> suspects = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      suspects.add(assumptions.get(i).suspect(chances[i]));
    }
    return new Posterior(suspects, new Experiment(rates, tests, assumptions, chances).best());
  }

  private double logLikelihood(Assumption assumption) {
    Tally bugged = assumption.bugged();
    return assumption.isFlake()
        ? rates.logOfFlake(bugged.plus(assumption.clean()))
        : rates.logLikelihood(bugged, assumption.clean());
  }

  private static List<Assumption> assumptions(Bisection bisection, Testimony testimony) {
    List<Tested> tests = testimony.tests();
    double range = tests.stream().mapToDouble(Tested::ruledOut).sum();
    List<Assumption> assumptions = new ArrayList<>();
    assumptions.add(Assumption.named(tests, named(bisection.outcome(), testimony, range)));
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).ruledOut() > 0) {
        assumptions.add(Assumption.wrong(tests, i, range));
      }
    }
    assumptions.add(Assumption.flake(tests, FLAKE * range));
    return assumptions;
  }

  /// How many revisions the result leaves.
  private static double named(@Nullable Outcome outcome, Testimony testimony, double range) {
    return switch (outcome) {
      case Outcome.Culprit culprit -> 1;
      case Outcome.NotConfirmed culprit -> 1;
      case Outcome.Inconclusive(List<CommitId> candidates, var why) ->
          Math.max(1, candidates.size());
      case Outcome.Horizon horizon -> range;
      case null -> testimony.left();
      case Outcome.NotReproduced o -> testimony.left();
      case Outcome.Flake o -> testimony.left();
      case Outcome.Failed o -> testimony.left();
      case Outcome.Infra o -> testimony.left();
      case Outcome.Truncated o -> testimony.left();
    };
  }
}
