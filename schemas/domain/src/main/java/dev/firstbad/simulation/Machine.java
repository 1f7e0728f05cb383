package dev.firstbad.simulation;

import dev.firstbad.inference.Tally;
import java.util.HashMap;
import java.util.Map;

/// Tests revisions of one breakage and counts what that costs. What a run gives depends on the
/// revision and on how often that was run before, so that all policies meet the same chance.
final class Machine {
  private final Breakage breakage;
  private final Map<Integer, Integer> runsAt = new HashMap<>();
  private int runs;
  private double hours;

  Machine(Breakage breakage) {
    this.breakage = breakage;
  }

  Breakage breakage() {
    return breakage;
  }

  Tally test(int revision, int count) {
    hours += isBuilt(revision) ? 0 : breakage.price().build();
    hours += breakage.price().batch() * count / breakage.price().runs();
    runs += count;
    int before = runsAt.getOrDefault(revision, 0);
    runsAt.put(revision, before + count);
    double rate = revision >= breakage.culprit() ? breakage.with() : breakage.without();
    int failed = 0;
    for (int run = before; run < before + count; run++) {
      failed += Chance.of(breakage.seed(), revision, run) < rate ? 1 : 0;
    }
    return new Tally(failed, count - failed);
  }

  boolean isBuilt(int revision) {
    return runsAt.containsKey(revision)
        || (revision == breakage.size() - 1 && breakage.origin().runs() > 0);
  }

  int builds() {
    return runsAt.size();
  }

  int runs() {
    return runs;
  }

  double hours() {
    return hours;
  }
}
