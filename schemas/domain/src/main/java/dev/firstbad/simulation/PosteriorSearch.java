package dev.firstbad.simulation;

import dev.firstbad.inference.Advice;
import dev.firstbad.inference.Aim;
import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Bench;
import dev.firstbad.inference.Conclusion;
import dev.firstbad.inference.Evidence;
import dev.firstbad.inference.Line;
import dev.firstbad.inference.Posterior;
import dev.firstbad.inference.Strategy;
import dev.firstbad.inference.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A search by the posterior of all runs so far.
final class PosteriorSearch implements Searcher {
  /// The probability at which Flake Aware Culprit Finding stops, as published.
  private static final double PUBLISHED = 0.9999;

  /// When a search is told to stop, where it is told.
  record Stop(OptionalDouble probability) {}

  private final Strategy strategy;
  private final Aim aim;
  private final Function<Breakage, Beliefs> beliefs;
  private final boolean wholeBatches;
  private final Map<Beliefs, Beliefs> remembered = new HashMap<>();
  private final Map<Integer, Line> lines = new HashMap<>();

  private PosteriorSearch(
      Strategy strategy, Aim aim, Function<Breakage, Beliefs> beliefs, boolean wholeBatches) {
    this.strategy = strategy;
    this.aim = aim;
    this.beliefs = beliefs;
    this.wholeBatches = wholeBatches;
  }

  static PosteriorSearch twoRate(Noise noise, Stop stop) {
    Aim aim = new Aim(stop.probability().orElse(noise.stop()), noise.worth());
    return new PosteriorSearch(Strategy.GAIN_PER_HOUR, aim, Breakage::beliefs, false);
  }

  /// As published: a batch is one test, that fails where any of its runs does; all candidates and
  /// "no culprit" are as likely.
  static PosteriorSearch facf() {
    return new PosteriorSearch(
        Strategy.HALF,
        Aim.at(PUBLISHED),
        breakage -> Beliefs.ofFlaky(breakage.past()).withChances(1.0 / (breakage.size() + 1), 0),
        true);
  }

  @Override
  public Found search(Machine machine) {
    Breakage breakage = machine.breakage();
    Line line = lines.computeIfAbsent(breakage.size(), Line::uniform);
    Beliefs known = remembered.computeIfAbsent(beliefs.apply(breakage), Beliefs::remembered);
    Bench bench = new Bench(breakage.price(), machine::isBuilt, revision -> true);
    Evidence evidence =
        breakage.origin().runs() > 0 && !wholeBatches
            ? Evidence.EMPTY.plus(line.size() - 1, breakage.origin())
            : Evidence.EMPTY;
    while (true) {
      Posterior posterior = Posterior.of(known, line, evidence);
      switch (strategy.next(posterior, bench, aim)) {
        case Advice.Test(int revision, double gain) ->
            evidence = evidence.plus(revision, test(machine, revision));
        case Advice.Conclude(Conclusion conclusion) -> {
          return found(conclusion, breakage);
        }
        case Advice.GiveUp(Conclusion best, Advice.Reason reason) -> {
          return found(best, breakage);
        }
      }
    }
  }

  private Tally test(Machine machine, int revision) {
    Tally tally = machine.test(revision, machine.breakage().price().runs());
    if (!wholeBatches) {
      return tally;
    }
    return tally.failed() > 0 ? new Tally(1, 0) : new Tally(0, 1);
  }

  private static Found found(Conclusion conclusion, Breakage breakage) {
    return switch (conclusion.what()) {
      case Conclusion.Culprit(int candidate) -> new Found(candidate, conclusion.probability());
      case Conclusion.Flake() -> new Found(breakage.size(), conclusion.probability());
      case Conclusion.Before() -> new Found(Found.NOTHING, conclusion.probability());
    };
  }
}
