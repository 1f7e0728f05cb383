package dev.firstbad.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What the next batch may give at each revision, and how much that would tell of the culprit.
///
/// The gain is the mutual information of the number of failures and the explanation: the expected
/// fall of the entropy.
final class Prospects {
  /// Explanations that are less likely make no difference to a choice.
  private static final double NEGLIGIBLE = 1e-7;

  private final Posterior posterior;
  private final int runs;
  private final double[] logChoices;

  /// The cells that make a difference, and the outcomes at revisions that contain them or lack
  /// them.
  private final List<Cell> cells = new ArrayList<>();

  private final List<double[]> contained = new ArrayList<>();
  private final List<double[]> lacking = new ArrayList<>();
  private final double[] masses;
  private final double[] flake;
  private final double[] before;

  Prospects(Posterior posterior, int runs) {
    this.posterior = posterior;
    this.runs = runs;
    this.logChoices = logChoices(runs);
    Rates rates = posterior.beliefs().rates();
    int[] kept =
        IntStream.range(0, posterior.cells().size())
            .filter(i -> posterior.masses()[i] > NEGLIGIBLE)
            .toArray();
    for (int i : kept) {
      cells.add(posterior.cells().get(i));
      Tally inside = posterior.contain(i);
      Tally outside = posterior.all().minus(inside);
      contained.add(outcomes(more -> rates.logLikelihood(inside.plus(more), outside)));
      lacking.add(outcomes(more -> rates.logLikelihood(inside, outside.plus(more))));
    }
    this.masses = IntStream.of(kept).mapToDouble(i -> posterior.masses()[i]).toArray();
    this.flake = outcomes(more -> rates.logOfFlake(posterior.all().plus(more)));
    this.before = outcomes(more -> rates.logOfAll(posterior.all().plus(more)));
  }

  /// How many nats a batch at a revision is expected to tell.
  double gain(int revision) {
    double[] inside = posterior.lineage().massIn(cells, revision);
    Blend blend = new Blend(runs + 1);
    for (int i = 0; i < masses.length; i++) {
      double share = Math.min(1, inside[i] / cells.get(i).mass());
      blend.add(masses[i] * share, contained.get(i));
      blend.add(masses[i] * (1 - share), lacking.get(i));
    }
    blend.add(posterior.flake(), flake);
    blend.add(posterior.before(), before);
    return blend.information();
  }

  /// How likely each number of failures in the batch is under an explanation; behind them the
  /// entropy of that.
  ///
  /// @param likelihood the logarithm of that of all runs, with more of them
  private double[] outcomes(ToDoubleFunction<Tally> likelihood) {
    double[] chances = new double[runs + 2];
    double known = likelihood.applyAsDouble(Tally.NONE);
    for (int failed = 0; failed <= runs; failed++) {
      Tally more = new Tally(failed, runs - failed);
      chances[failed] = Math.exp(logChoices[failed] + likelihood.applyAsDouble(more) - known);
    }
    chances[runs + 1] = Blend.entropy(chances, runs + 1);
    return chances;
  }

  private static double[] logChoices(int runs) {
    double[] logs = new double[runs + 1];
    for (int k = 0; k <= runs; k++) {
      logs[k] = Gamma.log(runs + 1.0) - Gamma.log(k + 1.0) - Gamma.log(runs - k + 1.0);
    }
    return logs;
  }

  /// Outcomes under several explanations, blended.
  private static final class Blend {
    private final double[] chances;
    private double within;

    Blend(int size) {
      chances = new double[size];
    }

    void add(double weight, double[] outcomes) {
      if (weight < NEGLIGIBLE) {
        return;
      }
      for (int k = 0; k < chances.length; k++) {
        chances[k] += weight * outcomes[k];
      }
      within += weight * outcomes[chances.length];
    }

    double information() {
      return Math.max(0, entropy(chances, chances.length) - within);
    }

    static double entropy(double[] chances, int size) {
      double entropy = 0;
      for (int k = 0; k < size; k++) {
        entropy -= chances[k] > 0 ? chances[k] * Math.log(chances[k]) : 0;
      }
      return entropy;
    }
  }
}
