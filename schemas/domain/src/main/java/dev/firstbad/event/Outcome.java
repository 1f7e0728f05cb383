package dev.firstbad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a bisection ended.
public sealed interface Outcome {
  /// One commit is to blame, or fixed it.
  record Culprit(CommitId commit, @Nullable String title) implements Outcome {}

  /// One of several commits: those between them could not be tested, or the search was stopped.
  ///
  /// @param statement why it went no further, where told
  record Inconclusive(List<CommitId> candidates, @Nullable String statement) implements Outcome {
    public Inconclusive {
      candidates = List.copyOf(candidates);
    }

    public Inconclusive(List<CommitId> candidates) {
      this(candidates, null);
    }
  }

  /// The search named one commit, and tests of it afterwards contradict that.
  ///
  /// @param statement what contradicts it, with the numbers
  record NotConfirmed(CommitId commit, @Nullable String title, String statement)
      implements Outcome {}

  /// The search hit its bound: still bad on the oldest release, not fixed on HEAD, or absent on the
  /// merge base.
  ///
  /// @param commit the boundary commit, where told
  /// @param statement what the source says, verbatim
  record Horizon(@Nullable CommitId commit, @Nullable String title, String statement)
      implements Outcome {}

  /// The bug did not show on the start commit.
  record NotReproduced(String statement) implements Outcome {}

  /// There is no culprit: the failures come and go.
  record Flake(String statement) implements Outcome {}

  /// The search broke off with an error.
  record Failed(String error) implements Outcome {}

  /// The machinery failed.
  record Infra(String error) implements Outcome {}

  /// The record stops before an end.
  record Truncated() implements Outcome {}

  /// The word for it on every surface.
  default String type() {
    return switch (this) {
      case Culprit c -> "culprit";
      case Inconclusive i -> "inconclusive";
      case NotConfirmed n -> "not-confirmed";
      case Horizon h -> "horizon";
      case NotReproduced n -> "not-reproduced";
      case Flake f -> "flake";
      case Failed f -> "failed";
      case Infra i -> "infra";
      case Truncated t -> "truncated";
    };
  }
}
