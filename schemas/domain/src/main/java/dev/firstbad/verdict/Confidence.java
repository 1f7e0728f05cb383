package dev.firstbad.verdict;

import dev.firstbad.event.Verdict;
import org.jspecify.annotations.Nullable;

/// How sure syzkaller was of a search since 2023-07-14: the chance that no clean test missed the
/// bug. It takes runs as independent, the bug as one, and every bad verdict as true.
///
/// @param reproChance how often a run crashes where the bug is, 0 to 1; it can only fall
/// @param confidence the product over the tests that git asked for, 0 to 1
public record Confidence(double reproChance, double confidence) {
  /// The cut-off of syzbot since 2023-07-27: results with less confidence are not mailed.
  public static final double WANTED = 0.66;

  /// Whether a tool that says so of itself is sure enough; one that says nothing is.
  ///
  /// @param errorProbability 0 to 1
  public static boolean isEnough(@Nullable Double errorProbability) {
    return errorProbability == null || 1 - errorProbability >= WANTED;
  }

  /// The confidence after the first test, or after the test of the configuration that replaces its.
  public static Confidence startingWith(Judgement origin) {
    return new Confidence(origin.badRatio(), 1);
  }

  /// The chance that a test with this judgement missed the bug: 0 unless it is good.
  public double falseNegative(Judgement judgement) {
    return judgement.verdict() == Verdict.GOOD
        ? Math.pow(1 - reproChance, judgement.counts().good())
        : 0;
  }

  /// The confidence after one more test that git asked for; tests of releases, HEAD and merge bases
  /// leave it as it is.
  public Confidence after(Judgement midpoint) {
    double chance =
        midpoint.verdict() == Verdict.BAD
            ? Math.min(reproChance, (reproChance + midpoint.badRatio()) / 2)
            : reproChance;
    return new Confidence(chance, confidence * (1 - falseNegative(midpoint)));
  }

  /// The chance of a wrong verdict on the way, 0 to 1.
  public double errorProbability() {
    return 1 - confidence;
  }
}
