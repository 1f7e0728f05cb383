package dev.firstbad.verdict;

import java.util.Set;

/// What a verdict depends on besides the runs: the tool's practice, and the search so far.
///
/// @param first whether this is the first test of the search
/// @param flaky whether an earlier test showed the reproducer to be flaky
/// @param originTypes crash types of the first test; empty while unknown, then every crash counts
public record Circumstances(
    Practice practice, boolean first, boolean flaky, Set<String> originTypes) {
  public Circumstances {
    originTypes = Set.copyOf(originTypes);
  }

  /// The circumstances of the first test.
  public static Circumstances first(Practice practice) {
    return new Circumstances(practice, true, false, Set.of());
  }

  /// How many runs the test makes; fewer may end, where machines are short.
  public int runs() {
    return practice.runs(this);
  }

  /// The circumstances of the test that follows the one judged; flaky once is flaky for ever.
  public Circumstances after(Judgement judgement) {
    return new Circumstances(practice, false, flaky || practice.flagsFlaky(judgement), originTypes);
  }

  /// Whether a crash of that title does not count, the original bug being of other types.
  public boolean ignores(String title) {
    return practice.ignores(CrashType.of(title), originTypes);
  }

  /// The same, with the crash types of the first test known.
  public Circumstances withOrigin(Set<String> types) {
    return new Circumstances(practice, first, flaky, types);
  }
}
