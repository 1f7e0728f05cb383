package dev.firstbad.whatif;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.crash.Likeness;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.Thresholds;
import dev.firstbad.verdict.VerdictPolicy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A policy that history is held against.
public sealed interface Candidate {
  /// Its name on every surface.
  String name();

  /// The policy as it would have judged this bisection.
  VerdictPolicy on(Bisection bisection);

  /// The policy of that name, if there is one.
  static Optional<Candidate> named(String name) {
    return Policies.named(name).map(Known::new);
  }

  /// One that comes with the program.
  record Known(VerdictPolicy policy) implements Candidate {
    @Override
    public String name() {
      return policy.name();
    }

    @Override
    public VerdictPolicy on(Bisection bisection) {
      return policy;
    }
  }

  /// One that a file states.
  record Stated(Thresholds thresholds) implements Candidate {
    @Override
    public String name() {
      return thresholds.name();
    }

    /// What counts for it are the crashes of the first step.
    @Override
    public VerdictPolicy on(Bisection bisection) {
      Set<String> titles =
          bisection.steps().stream()
              .filter(step -> step.revision().reason() == SelectionReason.ORIGIN)
              .flatMap(step -> step.results().stream())
              .filter(result -> result.outcome() == RunOutcome.CRASHED)
              .map(RunResult::title)
              .collect(Collectors.toUnmodifiableSet());
      return thresholds.about(Likeness.to(titles));
    }
  }
}
