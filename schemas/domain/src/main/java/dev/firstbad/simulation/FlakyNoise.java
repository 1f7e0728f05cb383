package dev.firstbad.simulation;

import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Price;
import dev.firstbad.inference.Tally;
import java.util.List;

/// Broken tests of a large repository, as Flake Aware Culprit Finding has them (Henderson et al.,
/// ICST 2023): a test always fails from the culprit on, and before it at a rate known from its
/// past; in 40 % of the breakages there is no culprit. Runs are all that counts.
///
/// The paper does not tell the ranges or the rates. Here a range has 32 to 320 commits, evenly by
/// its logarithm, and a test fails without cause at the rate 0.8 u^8, u evenly from 0 to 1: many
/// hardly ever, a few most of the time. A bisection with 1, 2 and 8 runs is then right in 0.79,
/// 0.90 and 0.99 of the cases with 6.9, 9.2 and 21.4 runs, between what the paper and its
/// repetition have.
public record FlakyNoise() implements Noise {
  private static final double FLAKES = 0.4;
  private static final int LEAST = 32;
  private static final int MOST = 320;
  private static final double HIGHEST = 0.8;
  private static final int TILT = 8;

  @Override
  public Breakage breakage(int index, long seed) {
    double scale = Chance.even(seed, index, 1);
    int size = (int) Math.round(LEAST * Math.pow((double) MOST / LEAST, scale));
    double place = Chance.even(seed, index, 2);
    double rate = HIGHEST * Math.pow(Math.max(1e-3, Chance.even(seed, index, 0)), TILT);
    return new Breakage(
        size,
        place < FLAKES ? size : (int) ((place - FLAKES) / (1 - FLAKES) * size),
        1,
        rate,
        Price.RUNS,
        Beliefs.ofFlaky(rate).withChances(FLAKES, 0),
        rate,
        Tally.NONE,
        Double.doubleToLongBits(Chance.of(seed, index, 0)));
  }

  /// Ten times as sure as the paper's, which loses one answer in ten thousand.
  @Override
  public double stop() {
    return 0.99999;
  }

  @Override
  public double worth() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public List<String> policies() {
    return List.of("bisect:1", "bisect:2", "bisect:8", "facf@1", "two-rate@1");
  }
}
