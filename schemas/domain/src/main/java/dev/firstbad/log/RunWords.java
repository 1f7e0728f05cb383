package dev.firstbad.log;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import org.jspecify.annotations.Nullable;

/// The words for how a run ended: `OK`, `crashed: TITLE` and so on.
final class RunWords {
  private static final String OK = "OK";
  private static final String EARLY_CRASHED = "kernel crashed: ";

  private RunWords() {}

  /// The result these words tell; null for other words.
  static @Nullable RunResult read(String words, boolean early) {
    if (words.equals(OK)) {
      return RunResult.OK;
    }
    for (RunOutcome outcome : RunOutcome.values()) {
      String start = start(outcome, early);
      if (outcome != RunOutcome.OK && words.startsWith(start)) {
        return new RunResult(outcome, words.substring(start.length()));
      }
    }
    return null;
  }

  static String write(RunResult result, boolean early) {
    return start(result.outcome(), early) + result.title();
  }

  /// Whether text below can belong to the title: so it is where the title quotes a command and what
  /// it printed; titles of crashes are one line.
  static boolean isOpen(RunResult result) {
    return switch (result.outcome()) {
      case OK, CRASHED, IGNORED -> false;
      case BOOT_FAILED, TEST_FAILED, INFRA, FAILED ->
          result.title().contains("failed to run ") || result.title().contains("timedout ");
    };
  }

  private static String start(RunOutcome outcome, boolean early) {
    return switch (outcome) {
      case OK -> OK;
      case CRASHED -> early ? EARLY_CRASHED : "crashed: ";
      case BOOT_FAILED -> "boot failed: ";
      case TEST_FAILED -> "basic kernel testing failed: ";
      case INFRA -> "infra problem: ";
      case IGNORED -> "ignore: ";
      case FAILED -> "failed: ";
    };
  }
}
