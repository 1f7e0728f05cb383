package dev.firstbad.engine;

import dev.firstbad.inference.Aim;
import dev.firstbad.verdict.VerdictPolicy;

/// By what a search finds its way through the range.
public sealed interface Steering {
  /// The policy's name on every surface, e.g. `two-rate@1`.
  String name();

  /// The rule that says of a test alone whether the bug shows: of the origin, of releases, of
  /// confirmations, and whether the machinery spoiled it.
  VerdictPolicy verdicts();

  /// Each test gets a verdict, and the range is halved by it as git does.
  record ByVerdicts(VerdictPolicy verdicts) implements Steering {
    @Override
    public String name() {
      return verdicts.name();
    }
  }

  /// All runs together make each commit more or less likely; the search ends where one explanation
  /// is likely enough, and tests a revision again where that tells most.
  ///
  /// @param probability how likely the explanation must be, above 0.5 and below 1
  /// @param prior what makes commits more likely than others before any test
  record ByPosterior(Weighing weighing, double probability, Prior prior, VerdictPolicy verdicts)
      implements Steering {
    public ByPosterior {
      if (!(probability > 0.5 && probability < 1)) {
        throw new IllegalArgumentException("no probability to stop at: " + probability);
      }
    }

    @Override
    public String name() {
      return weighing.name();
    }

    Aim aim() {
      return Aim.at(probability);
    }
  }
}
