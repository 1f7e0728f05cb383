package dev.firstbad.producer.plan;

import dev.firstbad.engine.Prior;
import dev.firstbad.engine.Steering;
import dev.firstbad.engine.Weighing;
import dev.firstbad.event.Word;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.Practice;
import dev.firstbad.verdict.VerdictPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/// Reads by which policy a plan is driven, and what that policy goes by.
///
/// ```yaml
/// policy: two-rate@1
/// probability: 0.95
/// prior: [paths, text]
/// suspected-paths: [net/]
/// flake-chance: 0.1
/// ```
final class SteeringReader {
  private static final String UNIFORM = "uniform";
  private static final List<String> OF_POSTERIOR =
      List.of("probability", "prior", "suspected-paths", "flake-chance", "flake-rate");
  private static final double USUAL_PROBABILITY = 0.95;

  /// At which Flake Aware Culprit Finding stops, as published.
  private static final double PUBLISHED_PROBABILITY = 0.9999;

  private static final double USUAL_CHANCE = 0.1;
  private static final double USUAL_RATE = 0.01;

  private final Keys keys;
  private final PlanFile.Test test;

  SteeringReader(Keys keys, PlanFile.Test test) {
    this.keys = keys;
    this.test = test;
  }

  Steering steering() {
    String name = keys.text("policy", usual().name());
    return switch (name) {
      case Weighing.TwoRate.NAME -> {
        without("flake-rate", name);
        double chance =
            number("flake-chance", USUAL_CHANCE, "from 0 and below 0.5", x -> x >= 0 && x < 0.5);
        yield posterior(new Weighing.TwoRate(chance), USUAL_PROBABILITY);
      }
      case Weighing.Facf.NAME -> {
        without("flake-chance", name);
        double rate = number("flake-rate", USUAL_RATE, "above 0 and below 1", x -> x > 0 && x < 1);
        yield posterior(new Weighing.Facf(rate), PUBLISHED_PROBABILITY);
      }
      default -> {
        OF_POSTERIOR.forEach(key -> without(key, "a policy that gives verdicts"));
        yield new Steering.ByVerdicts(verdicts(name));
      }
    };
  }

  private Steering posterior(Weighing weighing, double usualProbability) {
    double probability =
        number("probability", usualProbability, "above 0.5 and below 1", x -> x > 0.5 && x < 1);
    VerdictPolicy verdicts = test.asGit() ? Policies.GIT_RUN : Policies.ANY_CRASH;
    return new Steering.ByPosterior(weighing, probability, prior(), verdicts);
  }

  private Prior prior() {
    Set<Prior.Clue> clues = EnumSet.noneOf(Prior.Clue.class);
    List<String> words = keys.texts("prior");
    for (String word : words) {
      if (!word.equals(UNIFORM)) {
        clue(word).ifPresentOrElse(clues::add, () -> unknown(word));
      } else if (words.size() > 1) {
        keys.problem("prior", "`uniform` stands alone");
      }
    }
    List<String> paths = keys.texts("suspected-paths");
    if (!paths.isEmpty() && !clues.contains(Prior.Clue.PATHS)) {
      keys.problem("suspected-paths", "they count with `prior: paths` alone");
    }
    return new Prior(clues, paths);
  }

  private void unknown(String word) {
    keys.problem("prior", "'%s' is none of [uniform, paths, text]".formatted(word));
  }

  private static Optional<Prior.Clue> clue(String word) {
    return EnumSet.allOf(Prior.Clue.class).stream()
        .filter(clue -> Word.of(clue).equals(word))
        .findFirst();
  }

  /// Rules that divide by two would call a single run good whatever it gave.
  private VerdictPolicy verdicts(String name) {
    VerdictPolicy policy = Policies.named(name).orElse(null);
    if (policy == null) {
      keys.problem("policy", "no policy is called '%s'".formatted(name));
      return usual();
    }
    boolean quorum = policy.practice().compareTo(Practice.CONFIDENCE) >= 0;
    if (quorum && test.runs().each() < 2) {
      keys.problem("policy", name + " needs a quorum: test.runs must be 2 at least");
    }
    return policy;
  }

  private VerdictPolicy usual() {
    if (test.asGit()) {
      return Policies.GIT_RUN;
    }
    return test.runs().each() < 2 ? Policies.ANY_CRASH : Policies.SYZKALLER.getLast();
  }

  private void without(String key, String what) {
    if (keys.has(key)) {
      keys.problem(key, what + " does not go by it");
    }
  }

  private double number(String key, double otherwise, String range, DoublePredicate inRange) {
    @Nullable Double number =
        keys.parsed(
            key,
            "a number " + range,
            text -> {
              double value = Double.parseDouble(text);
              if (!inRange.test(value)) {
                throw new IllegalArgumentException(text);
              }
              return value;
            });
    return number == null ? otherwise : number;
  }
}
