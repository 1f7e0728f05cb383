package dev.firstbad.log;

import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Search.CommitLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.StartLine;
import dev.firstbad.log.Selection.HeadLine;
import dev.firstbad.log.Selection.MergeBaseLine;
import dev.firstbad.log.Selection.ParentLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CompilerLine;
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import dev.firstbad.log.Testing.TestFailedLine;
import org.jspecify.annotations.Nullable;

/// Where in a log the reader is, and what a line means there.
///
/// ```
///             testing commit H              run #i, all runs       failed to run ["…
///  BODY ─────────────────────────▶ TEST ─────────────────▶ RUNS ─────────────────▶ VERDICT
///   ▲ │                             │                       │  ▲                     │ │
///   │ │ text after a choice         │ text                  │  └─────────────────────┘ │
///   │ └───────────────▶ FAILURE ◀───┘                       │       run #i+1           │
///   │                      │                                │                          │
///   │    the next choice   │            # git bisect …      │                          │
///   ├──────────────────────┴─────────────────┬──────────────┴──────────────────────────┘
///   │ [H] title                              ▼
///   └────────────────────────────────────  ANSWER ──────────▶ CONCLUSION
///                                            │  is the first bad  │
///                 revisions tested: …        │     commit         │
///        OUTCOME ◀───────────────────────────┴────────────────────┘
///           │ crash: …, error: …
///           ▼
///         LAST  to the end of the text
/// ```
enum State {
  /// Between tests.
  BODY,
  /// A revision was named; how its build went is to come.
  TEST,
  /// In what a failed build printed.
  FAILURE,
  /// Among the runs.
  RUNS,
  /// In what a command printed that made a run fail.
  VERDICT,
  /// In git's answer.
  ANSWER,
  /// In git's description of the culprit.
  CONCLUSION,
  /// After the effort.
  OUTCOME,
  /// In the error or the crash report, which go to the end of the log.
  LAST;

  /// Whether this is text of a builder or a command, which only [Closing] can tell the end of.
  boolean isForeign() {
    return this == FAILURE || this == VERDICT;
  }

  /// Whether a line means here what it says, and is not part of somebody's text.
  ///
  /// @param head the line before the text at hand; null where the text stands alone
  boolean admits(Line line, @Nullable Line head) {
    return switch (this) {
      case BODY, TEST, RUNS, ANSWER -> fits(line, head);
      case CONCLUSION -> fitsConclusion(line, head);
      case OUTCOME ->
          switch (line) {
            case Assessment assessment -> true;
            case Ending ending -> true;
            case Dispatch dispatch -> true;
            case Remark remark -> true;
            case Line other -> false;
          };
      case FAILURE, VERDICT, LAST -> false;
    };
  }

  private boolean fits(Line line, @Nullable Line head) {
    return switch (line) {
      case HostLine host -> this == BODY;
      case CompilerLine compiler -> head instanceof TestLine;
      case TestFailedLine failed -> this == TEST;
      case CommitLine commit -> false;
      case Ending ending -> ending.isStrict();
      case Dispatch dispatch -> false;
      case Line other -> true;
    };
  }

  /// What can follow a description of the culprit; git indents all free text in it.
  private boolean fitsConclusion(Line line, @Nullable Line head) {
    return switch (line) {
      case CommitLine commit -> !(head instanceof CommitLine);
      case Search search -> true;
      case TestLine test -> true;
      case ParentLine parent -> true;
      case Assessment assessment -> true;
      case Ending ending -> ending.isStrict();
      case Remark remark -> true;
      case Line other -> false;
    };
  }

  /// The state that the line leads to.
  State after(Line line) {
    return switch (line) {
      case Prologue prologue -> BODY;
      case TestLine test -> TEST;
      case Selection selection -> BODY;
      case CompilerLine compiler -> TEST;
      case SignatureLine signature -> this == TEST ? TEST : BODY;
      case RunLine run -> RunWords.isOpen(run.result()) ? VERDICT : RUNS;
      case AllRunsLine runs -> RunWords.isOpen(runs.result()) ? VERDICT : RUNS;
      case TestFailedLine failed -> VERDICT;
      case CrashTypesLine crash -> RUNS;
      case StartLine git -> ANSWER;
      case DecisionLine git -> ANSWER;
      case CommitLine commit -> CONCLUSION;
      case Search search -> BODY;
      case Assessment assessment -> afterRemark(false);
      case ErrorLine error -> LAST;
      case Ending ending -> OUTCOME;
      case Dispatch.CrashLine crash -> LAST;
      case Dispatch.RecipientsLine recipients -> OUTCOME;
      case Remark remark -> afterRemark(remark.topic().isOfRuns());
    };
  }

  /// After a remark on the runs more of them can follow.
  private State afterRemark(boolean ofRuns) {
    return switch (this) {
      case BODY, ANSWER, CONCLUSION -> BODY;
      case TEST, FAILURE, RUNS, VERDICT -> ofRuns ? RUNS : BODY;
      case OUTCOME, LAST -> OUTCOME;
    };
  }

  /// Whether free text belongs to what came before it.
  boolean continues(String text, @Nullable Line head) {
    return switch (this) {
      case FAILURE, VERDICT, ANSWER, CONCLUSION, LAST -> true;
      case TEST -> false;
      case BODY, RUNS -> head == null || (head instanceof Remark remark && remark.open());
      case OUTCOME -> head == null || (head instanceof CandidatesLine && Hash.commit(text) != null);
    };
  }

  /// The state of free text that stands alone. After the choice of a revision it tells why that one
  /// could not even be prepared.
  State ofText(String text, @Nullable Line head) {
    return switch (this) {
      case TEST -> FAILURE;
      case BODY -> isChoice(head) || Selection.unprepared(text) != null ? FAILURE : BODY;
      case RUNS, FAILURE, VERDICT, ANSWER, CONCLUSION, OUTCOME, LAST -> this;
    };
  }

  private static boolean isChoice(@Nullable Line line) {
    return switch (line) {
      case StartLine git -> true;
      case DecisionLine git -> true;
      case EnsuringLine origin -> true;
      case ReleaseLine release -> true;
      case HeadLine tip -> true;
      case MergeBaseLine base -> base.tested();
      case null, default -> false;
    };
  }
}
