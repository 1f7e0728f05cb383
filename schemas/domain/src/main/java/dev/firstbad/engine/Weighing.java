package dev.firstbad.engine;

import dev.firstbad.event.Counts;
import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Strategy;
import dev.firstbad.inference.Tally;

/// A named, versioned rule from runs to probabilities, and from these to the next revision.
public sealed interface Weighing {
  String name();

  /// How the next revision is chosen.
  Strategy strategy();

  /// What is held before the first run of a search among so many candidates.
  Beliefs beliefs(int candidates);

  /// What the runs of one test weigh; those that ended neither way weigh nothing.
  Tally weigh(Counts counts);

  /// Two rates of failure, with the culprit and without it, neither of them known.
  ///
  /// @param flake how likely it is before the first run that there is no culprit, 0 to 0.5
  record TwoRate(double flake) implements Weighing {
    public static final String NAME = "two-rate@1";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Strategy strategy() {
      return Strategy.GAIN_PER_HOUR;
    }

    @Override
    public Beliefs beliefs(int candidates) {
      return Beliefs.CLEAR.withChances(flake, 0);
    }

    @Override
    public Tally weigh(Counts counts) {
      return new Tally(counts.bad(), counts.good());
    }
  }

  /// Flake Aware Culprit Finding as published (Henderson et al., ICST 2023): a test always fails
  /// where the culprit is, and elsewhere at a rate known from its past; all runs of a test are one,
  /// which fails if any of them does.
  ///
  /// @param rate how often the test fails without cause, above 0 and below 1
  record Facf(double rate) implements Weighing {
    public static final String NAME = "facf@1";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Strategy strategy() {
      return Strategy.HALF;
    }

    @Override
    public Beliefs beliefs(int candidates) {
      return Beliefs.ofFlaky(rate).withChances(1.0 / (candidates + 1), 0);
    }

    @Override
    public Tally weigh(Counts counts) {
      if (counts.bad() > 0) {
        return new Tally(1, 0);
      }
      return counts.good() > 0 ? new Tally(0, 1) : Tally.NONE;
    }
  }
}
