package dev.firstbad.simulation;

import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Price;
import dev.firstbad.inference.Tally;
import java.util.List;

/// Kernel crashes as syzkaller searches for them: 8,192 commits on a line, 7.2 minutes a build, 6.8
/// minutes a batch of ten runs.
///
/// 83.5 % of the bugs crash in every run, 5.4 % in half of them or more, 11.1 % in fewer, at rates
/// as the first tests of public logs show them. Unrelated crashes come in no run of 60 % of the
/// searches, in 2 % of the runs of 30 %, in 10 % of the runs of 10 %. As in a live search the bad
/// end was tested before, by one batch in which the bug showed; no policy is charged for it.
public record KernelNoise() implements Noise {
  private static final int SIZE = 8192;
  private static final Price PRICE = new Price(7.2 / 60, 6.8 / 60, 10);
  private static final double FEWER_THAN_HALF = 0.111;
  private static final double BELOW_ONE = 0.165;

  /// The rates below a half at which origins crashed in the logs of the corpus, ascending.
  private static final double[] LOW = {
    0.05, 0.05, 0.06, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.11, 0.11, 0.12, 0.15,
    0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.22, 0.25, 0.3, 0.3, 0.3, 0.3, 0.4, 0.4, 0.4, 0.4, 0.42, 0.45,
    0.45
  };

  /// How often a batch fails where the bug is not, on average.
  private static final double PAST = 0.3 * (1 - Math.pow(0.98, 10)) + 0.1 * (1 - Math.pow(0.9, 10));

  @Override
  public Breakage breakage(int index, long seed) {
    double without = unrelated(Chance.even(seed, index, 1));
    double reproduction = reproduction(Chance.even(seed, index, 0));
    Breakage breakage =
        new Breakage(
            SIZE,
            (int) (SIZE * Chance.even(seed, index, 2)),
            1 - (1 - reproduction) * (1 - without),
            without,
            PRICE,
            Beliefs.KERNEL,
            PAST,
            Tally.NONE,
            Double.doubleToLongBits(Chance.of(seed, index, 0)));
    return breakage.withOrigin(origin(breakage));
  }

  @Override
  public double stop() {
    return 0.99;
  }

  @Override
  public double worth() {
    return 60;
  }

  @Override
  public List<String> policies() {
    return List.of("any-crash", "syzkaller@2024-07-15", "facf@1", "two-rate@1");
  }

  /// A batch at the bad end in which the bug showed.
  private static Tally origin(Breakage breakage) {
    for (long attempt = 1; ; attempt++) {
      int failed = 0;
      for (int run = 0; run < PRICE.runs(); run++) {
        failed += Chance.of(breakage.seed(), -attempt - 1, run) < breakage.with() ? 1 : 0;
      }
      if (failed > 0) {
        return new Tally(failed, PRICE.runs() - failed);
      }
    }
  }

  private static double reproduction(double share) {
    if (share >= BELOW_ONE) {
      return 1;
    }
    return share < FEWER_THAN_HALF
        ? LOW[(int) (share / FEWER_THAN_HALF * LOW.length)]
        : 0.5 + 0.49 * (share - FEWER_THAN_HALF) / (BELOW_ONE - FEWER_THAN_HALF);
  }

  private static double unrelated(double share) {
    if (share < 0.6) {
      return 0;
    }
    return share < 0.9 ? 0.02 : 0.1;
  }
}
