package dev.firstbad.query.page;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import org.jspecify.annotations.Nullable;

/// A run or a verdict as a sign that tells itself apart by more than its colour.
///
/// @param sign what is seen
/// @param kind how it is coloured: `good`, `bad`, `skip` or `other`
/// @param says the same in words
public record Mark(String sign, String kind, String says) {
  static Mark of(RunResult result) {
    String says = Word.of(result.outcome());
    return new Mark(
        sign(result.outcome()),
        kind(result.outcome()),
        result.title().isEmpty() ? says : says + ": " + result.title());
  }

  /// The verdict of a step; a dash while it has none.
  static Mark of(@Nullable Verdict verdict) {
    return switch (verdict) {
      case GOOD -> new Mark("●", "good", "good");
      case BAD -> new Mark("✖", "bad", "bad");
      case SKIP -> new Mark("▲", "skip", "skip");
      case WEAK -> new Mark("?", "other", "weak");
      case null -> new Mark("–", "other", "none");
    };
  }

  private static String sign(RunOutcome outcome) {
    return switch (outcome) {
      case OK -> ".";
      case CRASHED -> "x";
      case BOOT_FAILED -> "b";
      case TEST_FAILED -> "t";
      case INFRA -> "i";
      case IGNORED -> "o";
      case FAILED -> "f";
    };
  }

  private static String kind(RunOutcome outcome) {
    return switch (outcome) {
      case OK -> "good";
      case CRASHED -> "bad";
      case BOOT_FAILED, TEST_FAILED -> "skip";
      case INFRA, IGNORED, FAILED -> "other";
    };
  }
}
