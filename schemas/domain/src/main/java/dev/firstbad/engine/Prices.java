package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.inference.Price;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What the next test costs, as far as those before it tell.
final class Prices {
  private static final double MILLIS_PER_HOUR = 3_600_000;

  /// Hours; of a build, and of a batch, of which nothing is known.
  private static final double UNTOLD = 1;

  private static final double LEAST = 1e-9;

  private Prices() {}

  static Price of(Plan plan, List<Tried> tests) {
    List<Step> steps = tests.stream().map(Tried::step).toList();
    int runs = plan.runs().each();
    OptionalDouble run = mean(steps.stream().flatMap(Prices::runs));
    double boot = mean(steps.stream().flatMap(Prices::boots)).orElse(0);
    double batch = run.isPresent() ? boot + run.getAsDouble() * runs : UNTOLD;
    double build =
        plan.stages().build() ? mean(steps.stream().flatMap(Prices::builds)).orElse(UNTOLD) : 0;
    return new Price(build, Math.max(LEAST, batch), runs);
  }

  private static Stream<Duration> runs(Step step) {
    return step.runs().stream()
        .map(run -> run.duration())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  private static Stream<Duration> boots(Step step) {
    return step.boot() == null ? Stream.empty() : Stream.ofNullable(step.boot().duration());
  }

  private static Stream<Duration> builds(Step step) {
    BuildFinished build = step.build();
    return build == null || !Judging.isBuilt(build)
        ? Stream.empty()
        : Stream.ofNullable(build.duration());
  }

  private static OptionalDouble mean(Stream<Duration> durations) {
    return durations.mapToDouble(each -> each.toMillis() / MILLIS_PER_HOUR).average();
  }
}
