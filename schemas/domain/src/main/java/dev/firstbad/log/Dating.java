package dev.firstbad.log;

import dev.firstbad.event.Kind;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.log.Ending.FirstLine;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Selection.HeadLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which versions of the tool can have written a log: those that print all the lines it has and, as
/// far as that goes, leave out those it lacks.
final class Dating {
  /// What a log of some version always has, or never.
  private enum Trait {
    MODE,
    HOST,
    TYPED,
    ENSURED,
    FIX,
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

  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private Span span = Span.ALWAYS;
  private @Nullable Kind mode;
  private boolean contradicted;

  private Dating() {}

  /// Dates a log by its messages; by free text last, for that is the least sure to be what it
  /// seems.
  static Dating of(List<Message> messages) {
    Dating dating = new Dating();
    messages.stream().filter(message -> message.line() != null).forEach(dating::learn);
    messages.stream().filter(message -> message.line() == null).forEach(dating::learn);
    boolean contradicted = dating.contradicted;
    dating.absences().forEach(dating::narrow);
    dating.contradicted = contradicted;
    return dating;
  }

  /// The versions that can have written the log.
  Span span() {
    return span;
  }

  /// What the log is about: what it says, or else what it does.
  Kind kind() {
    if (mode != null) {
      return mode;
    }
    return traits.contains(Trait.FIX) ? Kind.FIX : Kind.CAUSE;
  }

  /// The era, or the first and the last that are possible.
  String era() {
    return Era.name(span, kind());
  }

  /// Whether the log has lines that no one version of the tool prints together.
  boolean isContradicted() {
    return contradicted;
  }

  private void learn(Message message) {
    look(message.line());
    narrow(message.span());
    narrow(Marks.of(message, kind()));
  }

  /// A span that leaves nothing is that of a line out of place, and counts for nothing.
  private void narrow(Span by) {
    Span narrowed = span.and(by);
    contradicted |= narrowed.isEmpty();
    span = narrowed.isEmpty() ? span : narrowed;
  }

  private void look(@Nullable Line line) {
    switch (line) {
      case HostLine host -> traits.add(Trait.HOST);
      case ModeLine it -> {
        traits.add(Trait.MODE);
        mode = mode == null ? it.kind() : mode;
      }
      case EnsuringLine ensuring -> traits.add(Trait.ENSURED);
      case TestLine test when isTyped(test.announced()) -> traits.add(Trait.TYPED);
      case ReleaseLine release -> traits.add(Trait.RELEASES);
      case HeadLine tip -> traits.add(Trait.FIX);
      case FirstLine first when first.kind() == Kind.FIX -> traits.add(Trait.FIX);
      case SignatureLine signature -> traits.add(Trait.SIGNATURES);
      case RunLine run -> look(run.result());
      case AllRunsLine runs -> look(runs.result());
      case CrashTypesLine crash -> traits.add(Trait.CRASH_TYPES);
      case DecisionLine decision -> traits.add(Trait.DECISIONS);
      case Remark remark -> look(remark);
      case null, default -> {}
    }
  }

  private static boolean isTyped(String announced) {
    return !announced.isEmpty() && !announced.startsWith(" with ");
  }

  private void look(RunResult result) {
    traits.add(Trait.RUNS);
    if (result.outcome() == RunOutcome.OK) {
      traits.add(Trait.CLEAN_RUNS);
    } else if (result.outcome() == RunOutcome.CRASHED) {
      traits.add(Trait.CRASHES);
    }
  }

  private void look(Remark remark) {
    switch (remark.topic()) {
      case SEARCH -> traits.add(Trait.CONTAINMENT);
      case CONFIDENCE -> traits.add(Trait.CONFIDENCE);
      case RANGE -> {
        if (remark.text().startsWith("picked ")) {
          traits.add(Trait.PICKED);
        }
      }
      case PROLOGUE, VERDICT, FLAKY, CONFIG, CHECK -> {}
    }
  }

  private List<Span> absences() {
    List<Span> spans = new ArrayList<>();
    absent(spans, Trait.MODE, Trait.HOST, "2022-07-19");
    absent(spans, Trait.TYPED, Trait.ENSURED, "2022-10-06");
    absent(spans, Trait.RUNS, Trait.SIGNATURES, "2019-11-18");
    absent(spans, Trait.CRASHES, Trait.CRASH_TYPES, "2023-07-05");
    absent(spans, Trait.CLEAN_RUNS, Trait.CONFIDENCE, "2023-07-14");
    switch (kind()) {
      case CAUSE -> absent(spans, Trait.RELEASES, Trait.PICKED, "2023-08-25");
      case FIX -> absent(spans, Trait.DECISIONS, Trait.CONTAINMENT, "2023-08-11");
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
