package dev.firstbad.engine;

import dev.firstbad.event.Kind;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a search is driven, with every revision resolved: all that its decisions depend on besides
/// the repository and what happened so far.
///
/// @param origin where what is searched for was seen; in a search between given ends, the bad end
/// @param configuration what to reduce to what the crash needs; null where nothing is
/// @param stages what is done at a step
/// @param steering the policy by which the search finds its way
/// @param retries how often a test that the machinery spoiled is made again before the search ends
/// @param recipe a hash of how binaries are tested
public record Plan(
    Kind kind,
    Terms terms,
    Origin origin,
    Bounds bounds,
    Limits limits,
    @Nullable Configuration configuration,
    Stages stages,
    Steering steering,
    Repetitions runs,
    int retries,
    Verification verification,
    Budget budget,
    String recipe) {
  /// Configuration options that are not needed to build, and perhaps not for the crash either.
  ///
  /// @param attempts how many smaller configurations are tried at most
  public record Configuration(List<String> options, int attempts) {
    public Configuration {
      options = List.copyOf(options);
    }
  }

  /// All options that a step is built with before they are reduced; null where none are told apart.
  @Nullable List<String> options() {
    return configuration == null ? null : configuration.options();
  }

  /// Whether tests made for that reason say nothing alone, but together with all others.
  boolean isWeighed(SelectionReason reason) {
    return reason == SelectionReason.MIDPOINT && steering instanceof Steering.ByPosterior;
  }

  /// Which parts of a test there are besides its runs.
  public record Stages(boolean build, boolean boot) {}

  /// How many runs a test makes.
  ///
  /// @param first of the first test, and of all once the reproducer is flaky
  public record Repetitions(int each, int first) {
    public Repetitions {
      if (each < 1 || first < each) {
        throw new IllegalArgumentException(
            "a test makes at least one run, the first no fewer: " + each + ", " + first);
      }
    }
  }

  /// How the result is confirmed.
  ///
  /// @param runs how often culprit and parent are run again; 0 for not at all
  /// @param revert whether the origin is tested without the culprit
  public record Verification(int runs, boolean revert) {
    public static final Verification NONE = new Verification(0, false);
  }
}
