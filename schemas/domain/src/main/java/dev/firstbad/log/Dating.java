package dev.firstbad.log;

import dev.firstbad.event.Kind;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.StartLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which versions of the tool can have written a log: those that print all the lines it has and, as
/// far as that goes, leave out those it lacks.
final class Dating {
  /// What a log of some version has to say, or never says.
  private enum Trait {
    MODE,
    HOST,
    ENSURED,
    FIX,
    TYPED,
    RELEASES,
    PICKED,
    DECISIONS,
    CONTAINMENT,
    RUNS,
    SIGNATURES,
    CRASHES,
    CRASH_TYPES,
    CLEAN_RUNS,
    CONFIDENCE
  }

  /// The days when crash types got their names.
  private static final Map<String, String> TYPES =
      Map.of(
          "SYZ_FAILURE", "2023-07-06",
          "LOST_CONNECTION", "2024-12-03",
          "KFENCE", "2025-06-27",
          "NO_OUTPUT", "2026-04-16");

  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private Span span = Span.ALWAYS;
  private boolean contradicted;

  private Dating() {}

  /// Dates a log by its messages.
  static Dating of(List<Message> messages) {
    Dating dating = new Dating();
    for (Message message : messages) {
      dating.narrow(message.span());
      dating.narrow(dating.mark(message));
    }
    dating.absences().forEach(dating::narrowIfPossible);
    return dating;
  }

  /// The versions that can have written the log.
  Span span() {
    return span;
  }

  /// The era, or the first and the last that are possible.
  String era() {
    return Era.name(span, traits.contains(Trait.FIX) ? Kind.FIX : Kind.CAUSE);
  }

  /// Whether the log has lines that no one version prints together.
  boolean isContradicted() {
    return contradicted;
  }

  private void narrow(Span by) {
    Span narrowed = span.and(by);
    contradicted |= narrowed.isEmpty();
    span = narrowed.isEmpty() ? span : narrowed;
  }

  private void narrowIfPossible(Span by) {
    Span narrowed = span.and(by);
    span = narrowed.isEmpty() ? span : narrowed;
  }

  /// What a line tells beyond that it is there.
  private Span mark(Message message) {
    return switch (message.line()) {
      case null -> message.state() == State.FAILURE ? failure(message.text()) : Span.ALWAYS;
      case HostLine host -> has(Trait.HOST);
      case ModeLine mode -> mode.kind() == Kind.FIX ? has(Trait.MODE, Trait.FIX) : has(Trait.MODE);
      case EnsuringLine ensuring -> has(Trait.ENSURED);
      case TestLine test -> test(test.announced());
      case ReleaseLine release -> has(Trait.RELEASES);
      case SignatureLine signature -> signature(signature.signature().hex().length());
      case RunLine run -> run(run.result());
      case AllRunsLine runs -> run(runs.result());
      case CrashTypesLine crash -> types(crash.types());
      case StartLine start -> start(start, message.below());
      case DecisionLine decision -> answer(message.below());
      case ErrorLine error -> error(error.error());
      case Remark remark -> remark(remark);
      case Line other -> Span.ALWAYS;
    };
  }

  private Span has(Trait... these) {
    traits.addAll(List.of(these));
    return Span.ALWAYS;
  }

  private static Span failure(String text) {
    return Selection.unprepared(text) != null ? Span.since("2023-05-05") : Span.until("2023-05-05");
  }

  private Span test(String announced) {
    if (announced.startsWith(" with ")) {
      return Span.until("2021-07-20");
    }
    if (announced.isEmpty()) {
      return Span.of("2021-07-20", "2022-09-01");
    }
    has(Trait.TYPED);
    return Span.since("2022-09-01");
  }

  private Span signature(int digits) {
    has(Trait.SIGNATURES);
    return digits == Hash.LENGTH ? Span.of("2019-11-18", "2020-01-23") : Span.since("2020-01-23");
  }

  private Span run(RunResult result) {
    has(Trait.RUNS);
    if (result.outcome() == RunOutcome.OK) {
      has(Trait.CLEAN_RUNS);
    }
    return switch (result.outcome()) {
      case CRASHED -> has(Trait.CRASHES);
      case INFRA -> Span.since("2023-05-09");
      case IGNORED -> Span.since("2023-07-06");
      case OK, BOOT_FAILED, TEST_FAILED, FAILED -> Span.ALWAYS;
    };
  }

  private Span types(List<String> types) {
    has(Trait.CRASH_TYPES);
    Span all = Span.ALWAYS;
    for (String type : types) {
      String day = type.startsWith("KASAN-") ? "2025-07-02" : TYPES.get(type);
      all = day == null ? all : all.and(Span.since(day));
    }
    return all;
  }

  private Span start(StartLine start, String answer) {
    boolean hashes = Hash.commit(start.arguments().getLast()) != null;
    return answer(answer).and(hashes ? Span.since("2019-11-05") : Span.until("2019-11-05"));
  }

  /// Since 2020-12-10 an empty line follows git's answer.
  private Span answer(String answer) {
    has(Trait.DECISIONS);
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

  private Span remark(Remark remark) {
    return switch (remark.topic()) {
      case SEARCH -> has(Trait.CONTAINMENT);
      case CONFIDENCE -> has(Trait.CONFIDENCE);
      case RANGE -> remark.text().startsWith("picked ") ? has(Trait.PICKED) : Span.ALWAYS;
      case PROLOGUE, VERDICT, FLAKY, CONFIG, CHECK -> Span.ALWAYS;
    };
  }

  private List<Span> absences() {
    List<Span> spans = new ArrayList<>();
    absent(spans, Trait.MODE, Trait.HOST, "2022-07-19");
    absent(spans, Trait.TYPED, Trait.ENSURED, "2022-10-06");
    absent(spans, Trait.RUNS, Trait.SIGNATURES, "2019-11-18");
    absent(spans, Trait.CRASHES, Trait.CRASH_TYPES, "2023-07-05");
    absent(spans, Trait.CLEAN_RUNS, Trait.CONFIDENCE, "2023-07-14");
    if (traits.contains(Trait.FIX)) {
      absent(spans, Trait.DECISIONS, Trait.CONTAINMENT, "2023-08-11");
    } else {
      absent(spans, Trait.RELEASES, Trait.PICKED, "2023-08-25");
    }
    return spans;
  }

  /// A log with the first and without the second was written before that day.
  private void absent(List<Span> spans, Trait there, Trait missing, String since) {
    if (traits.contains(there) && !traits.contains(missing)) {
      spans.add(Span.until(since));
    }
  }
}
