package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.RunOutcome;
import java.util.List;

/// How many pairs of steps tested one binary and saw different things, found by looking at every
/// two.
final class Pairs {
  private Pairs() {}

  static long of(List<Bisection> bisections) {
    List<Step> steps =
        bisections.stream()
            .flatMap(bisection -> bisection.steps().stream())
            .filter(step -> !signature(step).isEmpty())
            .toList();
    long pairs = 0;
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size(); j++) {
        Step a = steps.get(i);
        Step b = steps.get(j);
        boolean differ =
            signature(a).equals(signature(b))
                && ((passed(a) && crashed(b)) || (passed(b) && crashed(a)));
        pairs += differ ? 1 : 0;
      }
    }
    return pairs;
  }

  private static String signature(Step step) {
    return step.build() == null || step.build().signature() == null
        ? ""
        : step.build().signature().hex();
  }

  private static boolean passed(Step step) {
    return saw(step, RunOutcome.OK) && !crashed(step);
  }

  private static boolean crashed(Step step) {
    return saw(step, RunOutcome.CRASHED);
  }

  private static boolean saw(Step step, RunOutcome outcome) {
    return step.runs().stream().anyMatch(run -> run.result().outcome() == outcome)
        || (step.summary() != null && step.summary().result().outcome() == outcome);
  }
}
