package dev.firstbad.engine;

import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Optional;

/// Shows that the origin has the bug, and reduces the configuration to what the bug needs.
final class Beginning {
  private static final String NOT_REPRODUCED = "the crash wasn't reproduced on the original commit";

  private final Situation situation;
  private final Plan plan;

  private Beginning(Situation situation) {
    this.situation = situation;
    this.plan = situation.plan();
  }

  /// The next act of this part; empty once it is done.
  static Optional<Act> next(Situation situation) {
    return situation.plan().origin().tested() ? new Beginning(situation).next() : Optional.empty();
  }

  private Optional<Act> next() {
    CommitId origin = plan.origin().commit();
    Optional<Tried> tried = situation.trials().of(origin, plan.options());
    if (tried.isEmpty()) {
      return Optional.of(
          Act.Tell.of(situation.selection(origin, SelectionReason.ORIGIN, plan.options())));
    }
    if (tried.get().verdict() != Verdict.BAD) {
      return Optional.of(
          Act.Tell.of(
              new BisectionFailed(new Outcome.NotReproduced(NOT_REPRODUCED), situation.effort())));
    }
    Plan.Configuration configuration = plan.configuration();
    return configuration == null || situation.course().config() != null
        ? Optional.empty()
        : Optional.of(reduce(configuration));
  }

  /// All options off first: where that builds and does not crash, they are dropped in chunks.
  private Act reduce(Plan.Configuration configuration) {
    List<String> options = configuration.options();
    Optional<Tried> bare = situation.trials().of(plan.origin().commit(), List.of());
    if (bare.isEmpty() && !options.isEmpty()) {
      return attempt(List.of());
    }
    if (options.isEmpty() || bare.filter(this::crashes).isPresent()) {
      return reduced(List.of());
    }
    if (bare.get().verdict() == Verdict.SKIP) {
      return reduced(options);
    }
    Minimiser<String> minimiser = Minimiser.ofNeeded(options, configuration.attempts());
    while (minimiser.attempt().isPresent()) {
      Optional<Tried> tried =
          situation.trials().of(plan.origin().commit(), minimiser.attempt().get());
      if (tried.isEmpty()) {
        return attempt(minimiser.attempt().get());
      }
      minimiser = minimiser.after(crashes(tried.get()));
    }
    return reduced(minimiser.kept());
  }

  /// Too few crashes do not show that the configuration has all that the bug needs.
  private boolean crashes(Tried tried) {
    double ratio = tried.judgement().badRatio();
    double chance =
        situation
            .trials()
            .of(plan.origin().commit(), plan.options())
            .orElseThrow()
            .judgement()
            .badRatio();
    return tried.verdict() == Verdict.BAD && !(ratio < 1.0 / 3 && ratio < chance);
  }

  private Act attempt(List<String> options) {
    return Act.Tell.of(
        situation.selection(plan.origin().commit(), SelectionReason.CONFIG, options));
  }

  private static Act reduced(List<String> options) {
    return Act.Tell.of(new ConfigMinimised(options.size(), options));
  }
}
