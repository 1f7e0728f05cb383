package dev.firstbad.simulation;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Verdict;
import dev.firstbad.inference.Tally;
import dev.firstbad.verdict.Circumstances;
import dev.firstbad.verdict.Trial;
import dev.firstbad.verdict.VerdictPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A bisection by verdicts, each on one batch, as git and syzkaller do it.
record Halving(VerdictPolicy policy) implements Searcher {
  private static final RunResult CRASH = new RunResult(RunOutcome.CRASHED, "crash");

  @Override
  public Found search(Machine machine) {
    Tally origin = machine.breakage().origin();
    Circumstances circumstances =
        new Circumstances(policy.practice(), false, origin.failed() < origin.passed(), Set.of());
    int good = -1;
    int bad = machine.breakage().size() - 1;
    BitSet skipped = new BitSet();
    while (true) {
      int next = LinePick.between(good, bad, skipped);
      if (next == bad) {
        return skipped.get(good + 1, bad).isEmpty()
            ? new Found(bad, 1)
            : new Found(Found.NOTHING, 0);
      }
      switch (verdict(machine.test(next, circumstances.runs()), circumstances)) {
        case GOOD -> good = next;
        case BAD -> bad = next;
        case SKIP, WEAK -> skipped.set(next);
      }
    }
  }

  private Verdict verdict(Tally tally, Circumstances circumstances) {
    List<RunResult> runs = new ArrayList<>();
    runs.addAll(Collections.nCopies((int) tally.failed(), CRASH));
    runs.addAll(Collections.nCopies((int) tally.passed(), RunResult.OK));
    return policy.judge(new Trial.Runs(runs), circumstances).verdict();
  }
}
