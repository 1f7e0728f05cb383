package dev.firstbad.simulation;

import dev.firstbad.verdict.Policies;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one policy searches.
@FunctionalInterface
interface Searcher {
  Pattern REPEATED = Pattern.compile("bisect:([1-9]\\d{0,3})");

  Found search(Machine machine);

  /// The searcher of a policy, made anew for each thread; empty if no policy has that name.
  ///
  /// @param aim when a posterior search stops
  static Optional<Function<Noise, Searcher>> named(String policy, PosteriorSearch.Stop aim) {
    return switch (policy) {
      case "two-rate@1" -> Optional.of(noise -> PosteriorSearch.twoRate(noise, aim));
      case "facf@1" -> Optional.of(noise -> PosteriorSearch.facf());
      default ->
          repeated(policy).or(() -> Policies.named(policy).map(rule -> noise -> new Halving(rule)));
    };
  }

  private static Optional<Function<Noise, Searcher>> repeated(String policy) {
    Matcher words = REPEATED.matcher(policy);
    return words.matches()
        ? Optional.of(noise -> new Repeating(Integer.parseInt(words.group(1))))
        : Optional.empty();
  }
}
