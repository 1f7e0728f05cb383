package dev.firstbad.inference;

import java.util.NavigableSet;
import java.util.stream.IntStream;

/// How the next revision is chosen.
public enum Strategy {
  /// The one whose next batch tells most an hour: a revision that is built already costs less than
  /// another one, which may tell more.
  GAIN_PER_HOUR {
    @Override
    Advice.Test choose(Posterior posterior, Bench bench) {
      Prospects prospects = new Prospects(posterior, bench.price().runs());
      int chosen = Evidence.NONE;
      double most = -1;
      for (int revision : proposals(posterior, bench)) {
        double rate = prospects.gain(revision) / bench.cost(revision);
        if (rate > most) {
          most = rate;
          chosen = revision;
        }
      }
      return new Advice.Test(chosen, Math.max(0, most) * bench.cost(chosen) / LN_2);
    }
  },
  /// The one that first contains half of the posterior mass, and once that was tested the one
  /// before it, as Flake Aware Culprit Finding does.
  HALF {
    @Override
    Advice.Test choose(Posterior posterior, Bench bench) {
      int reaching = posterior.lineage().size() - 1;
      int before = Evidence.NONE;
      for (int revision : around(posterior, new double[] {0.5}, bench)) {
        if (posterior.containedIn(revision) >= 0.5) {
          reaching = revision;
        } else {
          before = revision;
        }
      }
      boolean again = isTested(posterior, reaching) && !isTested(posterior, before);
      int chosen = again && before != Evidence.NONE ? before : reaching;
      return new Advice.Test(chosen, new Prospects(posterior, 1).gain(chosen) / LN_2);
    }

    private static boolean isTested(Posterior posterior, int revision) {
      return posterior.evidence().tallies().containsKey(revision);
    }
  };

  private static final double LN_2 = Math.log(2);

  /// Into how many parts the posterior mass is divided for the choice.
  private static final int PARTS = 16;

  abstract Advice.Test choose(Posterior posterior, Bench bench);

  /// What to do after so much evidence.
  public Advice next(Posterior posterior, Bench bench, Aim aim) {
    Conclusion best = posterior.best();
    if (best.probability() >= aim.probability()) {
      return new Advice.Conclude(best);
    }
    if (posterior.isInseparable(aim.probability(), bench.testable())) {
      return new Advice.GiveUp(best, Advice.Reason.NOTHING_TELLS);
    }
    Advice.Test test = choose(posterior, bench);
    if (!(test.gain() > 1e-9)) {
      return new Advice.GiveUp(best, Advice.Reason.NOTHING_TELLS);
    }
    double bitsAnHour = test.gain() / bench.cost(test.revision());
    double hoursLeft = posterior.entropy() / LN_2 / bitsAnHour;
    return hoursLeft > aim.worth() * (1 - best.probability())
        ? new Advice.GiveUp(best, Advice.Reason.NOT_WORTH_IT)
        : test;
  }

  private static NavigableSet<Integer> proposals(Posterior posterior, Bench bench) {
    Lineage lineage = posterior.lineage();
    double inRange = 1 - posterior.flake() - posterior.before();
    double[] parts = IntStream.range(1, PARTS).mapToDouble(k -> k * inRange / PARTS).toArray();
    NavigableSet<Integer> revisions = around(posterior, parts, bench);
    if (bench.price().build() > 0) {
      revisions.addAll(posterior.evidence().tallies().keySet());
    }
    if (posterior.best().what() instanceof Conclusion.Culprit(int candidate)) {
      revisions.add(candidate);
      revisions.addAll(lineage.parents(candidate));
    }
    revisions.add(lineage.size() - 1);
    revisions.add(Evidence.NONE);
    revisions.removeIf(revision -> !bench.testable().test(revision));
    return revisions;
  }

  private static NavigableSet<Integer> around(Posterior posterior, double[] amounts, Bench bench) {
    return posterior
        .lineage()
        .around(posterior.cells(), posterior.masses(), amounts, bench.testable());
  }
}
