package dev.firstbad.log;

import dev.firstbad.event.Kind;
import dev.firstbad.event.RunResult;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.StartLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import java.util.List;
import java.util.Map;

/// The versions of the tool that print a message as it is, beyond that they print such lines at
/// all: told from details that changed over time.
final class Marks {
  /// The days when crash types got their names.
  private static final Map<String, String> TYPES =
      Map.of(
          "SYZ_FAILURE", "2023-07-06",
          "LOST_CONNECTION", "2024-12-03",
          "KFENCE", "2025-06-27",
          "NO_OUTPUT", "2026-04-16");

  private Marks() {}

  static Span of(Message message, Kind kind) {
    return switch (message.line()) {
      case null -> message.state() == State.FAILURE ? failure(message.text()) : Span.ALWAYS;
      case TestLine test -> test(test.announced());
      case SignatureLine signature -> signature(signature.signature().hex().length());
      case RunLine run -> run(run.result());
      case AllRunsLine runs -> run(runs.result());
      case CrashTypesLine crash -> types(crash.types());
      case StartLine start -> bound(start, kind).and(answer(message.below()));
      case DecisionLine decision -> answer(message.below());
      case ErrorLine error -> error(error.error());
      case Line other -> Span.ALWAYS;
    };
  }

  private static Span failure(String text) {
    return Selection.unprepared(text) != null ? Span.since("2023-05-05") : Span.until("2023-05-05");
  }

  private static Span test(String announced) {
    if (announced.startsWith(" with ")) {
      return Span.until("2021-07-20");
    }
    return announced.isEmpty() ? Span.of("2021-07-20", "2022-09-01") : Span.since("2022-09-01");
  }

  private static Span signature(int digits) {
    return digits == Hash.LENGTH ? Span.of("2019-11-18", "2020-01-23") : Span.since("2020-01-23");
  }

  private static Span run(RunResult result) {
    return switch (result.outcome()) {
      case INFRA -> Span.since("2023-05-09");
      case IGNORED -> Span.since("2023-07-06");
      case OK, CRASHED, BOOT_FAILED, TEST_FAILED, FAILED -> Span.ALWAYS;
    };
  }

  private static Span types(List<String> types) {
    Span all = Span.ALWAYS;
    for (String type : types) {
      String day = type.startsWith("KASAN-") ? "2025-07-02" : TYPES.get(type);
      all = day == null ? all : all.and(Span.since(day));
    }
    return all;
  }

  /// The good end of a search for a cause is a release, by name or, later, by commit.
  private static Span bound(StartLine start, Kind kind) {
    return switch (kind) {
      case CAUSE ->
          Hash.commit(start.arguments().getLast()) == null
              ? Span.until("2019-11-05")
              : Span.since("2019-11-05");
      case FIX -> Span.ALWAYS;
    };
  }

  /// Since 2020-12-10 an empty line follows git's answer.
  private static Span answer(String answer) {
    if (GitAnswer.read(answer).next() == null) {
      return Span.ALWAYS;
    }
    return answer.endsWith("\n\n") ? Span.since("2020-12-10") : Span.until("2020-12-10");
  }

  private static Span error(String error) {
    if (error.contains("(>8h0m0s)")) {
      return Span.of("2020-07-12", "2023-05-09");
    }
    return error.contains("(>12h0m0s)") ? Span.since("2023-05-09") : Span.ALWAYS;
  }
}
