package dev.firstbad.event;

/// How many runs of a batch ended how.
///
/// @param good runs without a crash
/// @param bad crashes that count
/// @param other neither: boot or test failures, ignored crashes
/// @param infra failures of the machinery
public record Counts(int good, int bad, int other, int infra) {
  /// All runs.
  public int total() {
    return good + bad + other + infra;
  }
}
