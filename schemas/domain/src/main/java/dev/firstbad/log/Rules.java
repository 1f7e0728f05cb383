package dev.firstbad.log;

import dev.firstbad.event.Kind;
import dev.firstbad.log.Assessment.ComparedLine;
import dev.firstbad.log.Assessment.ErrorProbabilityLine;
import dev.firstbad.log.Dispatch.CrashLine;
import dev.firstbad.log.Dispatch.RecipientsLine;
import dev.firstbad.log.Ending.BoundaryLine;
import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Ending.FirstLine;
import dev.firstbad.log.Ending.HorizonLine;
import dev.firstbad.log.Grammar.Rule;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Prologue.ReidentifiedLine;
import dev.firstbad.log.Prologue.ToolLine;
import dev.firstbad.log.Search.CommitLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.MergeBaseCheckLine;
import dev.firstbad.log.Search.MinimisedLine;
import dev.firstbad.log.Search.PretendedLine;
import dev.firstbad.log.Search.StartLine;
import dev.firstbad.log.Selection.HeadLine;
import dev.firstbad.log.Selection.ParentLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CompilerLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import dev.firstbad.log.Testing.TestFailedLine;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines that events tell of. Days are those of the changes to syzkaller that brought and ended
/// a line.
final class Rules {
  private static final String BIRTH = "2018-05-17";

  static final List<Rule> ALL =
      List.of(
          // Prologue
          rule(
              ModeLine.EARLY_CAUSE,
              Span.until("2019-03-17"),
              r -> ModeLine.read(Kind.CAUSE, true, r)),
          rule(ModeLine.EARLY_FIX, Span.until("2019-03-17"), r -> ModeLine.read(Kind.FIX, true, r)),
          rule(ModeLine.CAUSE, Span.since("2019-03-17"), r -> ModeLine.read(Kind.CAUSE, false, r)),
          rule(ModeLine.FIX, Span.since("2019-03-17"), r -> ModeLine.read(Kind.FIX, false, r)),
          rule(ToolLine.START, Span.ALWAYS, ToolLine::read),
          rule(ReidentifiedLine.START, Span.since("2022-10-06"), ReidentifiedLine::read),
          rule(EnsuringLine.START, Span.since("2022-10-06"), EnsuringLine::read),
          // Selection
          rule(TestLine.START, Span.ALWAYS, TestLine::read),
          rule(ReleaseLine.START, Span.ALWAYS, ReleaseLine::read),
          rule(HeadLine.START, Span.ALWAYS, HeadLine::read),
          rule(ParentLine.START, Span.since("2019-12-10"), ParentLine::read),
          // Testing
          rule(CompilerLine.START, Span.since("2021-07-20"), CompilerLine::new),
          rule(SignatureLine.START, Span.since("2019-11-18"), SignatureLine::read),
          rule(RunLine.EARLY, Span.of(BIRTH, "2018-05-18"), r -> RunLine.read(r, true)),
          rule(RunLine.START, Span.since("2018-05-18"), r -> RunLine.read(r, false)),
          rule(AllRunsLine.START, Span.since("2018-05-18"), AllRunsLine::read),
          rule(CrashTypesLine.START, Span.since("2023-07-05"), CrashTypesLine::read),
          failed(TestFailedLine.START, Span.until("2023-05-05")),
          rule(
              TestFailedLine.ON_REVISION,
              Span.of("2023-05-05", "2023-05-09"),
              TestFailedLine::readOnRevision),
          failed(TestFailedLine.INFRA, Span.since("2023-05-09")),
          // Search
          rule(StartLine.START, Span.ALWAYS, StartLine::read),
          decision("good"),
          decision("bad"),
          decision("skip"),
          rule(CommitLine.START, Span.ALWAYS, CommitLine::read),
          rule(MergeBaseCheckLine.START, Span.since("2023-08-11"), MergeBaseCheckLine::read),
          rule(
              PretendedLine.TEXT.strip(),
              Span.since("2023-08-11"),
              r -> r.isEmpty() ? new PretendedLine() : null),
          rule(MinimisedLine.START, Span.since("2023-07-07"), MinimisedLine::read),
          rule("resulting configs: ", Span.of("2020-10-21", "2023-07-07"), MinimisedLine::readList),
          rule(
              "# found config option changes ",
              Span.of("2020-07-02", "2020-10-21"),
              MinimisedLine::readList),
          // Ending
          compared(ComparedLine.Side.EARLY_CULPRIT, Span.of("2019-11-18", "2019-12-10")),
          compared(ComparedLine.Side.EARLY_PARENT, Span.of("2019-11-18", "2019-12-10")),
          compared(ComparedLine.Side.CULPRIT, Span.since("2019-12-10")),
          compared(ComparedLine.Side.PARENT, Span.since("2019-12-10")),
          rule(ErrorProbabilityLine.START, Span.since("2023-07-14"), ErrorProbabilityLine::read),
          rule(EffortLine.START, Span.ALWAYS, EffortLine::read),
          rule(ErrorLine.START, Span.ALWAYS, ErrorLine::new),
          horizon("the crash is still unfixed", Span.until("2019-03-17")),
          horizon("the crash still happens on HEAD", Span.of("2019-03-17", "2023-05-05")),
          horizon(
              "the crash already happened on the oldest tested release",
              Span.of("2019-03-17", "2023-05-05")),
          horizon(
              "crash still not fixed on HEAD or HEAD had kernel test errors",
              Span.of("2023-05-05", "2023-08-24")),
          horizon(
              "crash still not fixed or there were kernel test errors", Span.since("2023-08-24")),
          horizon(
              "oldest tested release already had the bug or it had kernel test errors",
              Span.since("2023-05-05")),
          rule(BoundaryLine.START, Span.since("2019-11-05"), BoundaryLine::new),
          candidates(Kind.CAUSE),
          candidates(Kind.FIX),
          rule(FirstLine.start(Kind.CAUSE), Span.ALWAYS, r -> FirstLine.read(Kind.CAUSE, r)),
          rule(FirstLine.start(Kind.FIX), Span.ALWAYS, r -> FirstLine.read(Kind.FIX, r)),
          recipients(RecipientsLine.Heading.ALL, Span.until("2020-07-31")),
          recipients(RecipientsLine.Heading.TO, Span.since("2020-07-31")),
          recipients(RecipientsLine.Heading.CC, Span.since("2020-07-31")),
          rule(CrashLine.START, Span.since("2019-03-17"), CrashLine::new));

  private Rules() {}

  private static Rule rule(String start, Span span, Function<String, @Nullable Line> rest) {
    return new Rule(start, span, rest);
  }

  private static Rule failed(String start, Span span) {
    return rule(start, span, rest -> new TestFailedLine(start, rest));
  }

  private static Rule decision(String term) {
    return rule(DecisionLine.start(term), Span.ALWAYS, rest -> DecisionLine.read(term, rest));
  }

  private static Rule compared(ComparedLine.Side side, Span span) {
    return rule(side.start, span, rest -> ComparedLine.read(side, rest));
  }

  private static Rule horizon(String words, Span span) {
    return rule(words, span, rest -> rest.isEmpty() ? new HorizonLine(words) : null);
  }

  private static Rule candidates(Kind kind) {
    return rule(
        CandidatesLine.line(kind),
        Span.since("2019-03-17"),
        rest -> rest.isEmpty() ? new CandidatesLine(kind) : null);
  }

  private static Rule recipients(RecipientsLine.Heading heading, Span span) {
    return rule(heading.start, span, rest -> RecipientsLine.read(heading, rest));
  }
}
