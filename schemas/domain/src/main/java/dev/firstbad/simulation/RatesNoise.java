package dev.firstbad.simulation;

import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Price;
import dev.firstbad.inference.Tally;
import java.util.List;

/// One failure whose two rates no policy knows, in ranges of 1,024 commits. Runs are all that
/// counts.
///
/// @param with how often a run fails at commits from the culprit on
/// @param without how often it fails before
public record RatesNoise(double with, double without) implements Noise {
  private static final int SIZE = 1024;

  @Override
  public Breakage breakage(int index, long seed) {
    return new Breakage(
        SIZE,
        (int) (SIZE * Chance.even(seed, index, 2)),
        with,
        without,
        Price.RUNS,
        Beliefs.UNKNOWN,
        Math.max(without, 0.01),
        Tally.NONE,
        Double.doubleToLongBits(Chance.of(seed, index, 0)));
  }

  @Override
  public double stop() {
    return 0.95;
  }

  @Override
  public double worth() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public List<String> policies() {
    return List.of("bisect:8", "two-rate@1");
  }
}
