package dev.firstbad.log;

import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.ComparedLine;
import dev.firstbad.log.Ending.CrashLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Ending.ErrorProbabilityLine;
import dev.firstbad.log.Grammar.Reading;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Search.CommitLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.MergeBaseCheckLine;
import dev.firstbad.log.Search.MinimisedLine;
import dev.firstbad.log.Search.PretendedLine;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text to messages: a state machine, because free text (compiler errors, commit bodies, oopses)
/// can hold lines that look like any other.
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
///
/// In FAILURE and VERDICT only lines end the free text that fit what was said before it
/// ([Closing]); in CONCLUSION only those that git cannot print at the start of a line; in LAST
/// none.
final class MessageReader {
  private final String text;
  private final List<Message> messages = new ArrayList<>();
  private final Closing closing = new Closing();
  private State state = State.BODY;

  private @Nullable Reading head;
  private State headState = State.BODY;
  private int start;
  private int first = 1;

  private MessageReader(String text) {
    this.text = text;
  }

  /// The messages of a text; put together, they are the text.
  ///
  /// @param text whole lines, each with its line end
  static List<Message> read(String text) {
    MessageReader reader = new MessageReader(text);
    reader.run();
    return reader.messages;
  }

  private void run() {
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      line(at, end, ++number);
      at = end + 1;
    }
    close(text.length(), number);
  }

  private void line(int at, int end, int number) {
    if (state == State.LAST) {
      return;
    }
    String line = text.substring(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
    Reading reading = Grammar.read(line);
    if (reading != null && admits(reading.line(), end + 1)) {
      begin(reading, after(reading.line()), at, number);
      closing.saw(reading.line());
    } else {
      free(line, at, number);
    }
  }

  private void begin(@Nullable Reading reading, State next, int at, int number) {
    close(at, number - 1);
    head = reading;
    state = next;
    headState = next;
    start = at;
    first = number;
  }

  private void close(int end, int last) {
    if (end > start) {
      messages.add(
          new Message(
              head == null ? null : head.line(),
              head == null ? Span.ALWAYS : head.span(),
              headState,
              text.substring(start, end),
              first,
              last));
    }
  }

  /// Whether the line means here what it means elsewhere, or is part of somebody's text.
  private boolean admits(Line line, int next) {
    return switch (state) {
      case BODY, TEST, RUNS, ANSWER -> fits(line);
      case FAILURE, VERDICT -> closing.ends(state, line, nextLine(next));
      case CONCLUSION -> fitsConclusion(line);
      case OUTCOME -> line instanceof Ending || line instanceof Remark;
      case LAST -> false;
    };
  }

  private boolean fits(Line line) {
    return switch (line) {
      case HostLine host -> state == State.BODY;
      case CompilerLine compiler -> head() instanceof TestLine;
      case TestFailedLine failed -> state == State.TEST;
      case CommitLine commit -> false;
      case Ending ending -> ending.isStrict();
      case Prologue prologue -> true;
      case Selection selection -> true;
      case Testing testing -> true;
      case Search search -> true;
      case Remark remark -> true;
    };
  }

  /// What can follow a description of the culprit; git indents all free text in it.
  private boolean fitsConclusion(Line line) {
    return switch (line) {
      case CommitLine commit -> !(head() instanceof CommitLine);
      case Search search -> true;
      case TestLine test -> true;
      case ParentLine parent -> true;
      case Ending ending -> fits(ending);
      case Remark remark -> true;
      case Prologue prologue -> false;
      case Selection selection -> false;
      case Testing testing -> false;
    };
  }

  private State after(Line line) {
    return switch (line) {
      case Prologue prologue -> State.BODY;
      case TestLine test -> State.TEST;
      case Selection selection -> State.BODY;
      case CompilerLine compiler -> State.TEST;
      case SignatureLine signature -> state == State.TEST ? State.TEST : State.BODY;
      case RunLine run -> RunWords.isOpen(run.result()) ? State.VERDICT : State.RUNS;
      case AllRunsLine runs -> RunWords.isOpen(runs.result()) ? State.VERDICT : State.RUNS;
      case TestFailedLine failed -> State.VERDICT;
      case CrashTypesLine crash -> State.RUNS;
      case StartLine git -> State.ANSWER;
      case DecisionLine git -> State.ANSWER;
      case CommitLine commit -> State.CONCLUSION;
      case MergeBaseCheckLine check -> State.BODY;
      case PretendedLine pretended -> State.BODY;
      case MinimisedLine config -> State.BODY;
      case ComparedLine compared -> afterRemark(false);
      case ErrorProbabilityLine probability -> afterRemark(false);
      case ErrorLine error -> State.LAST;
      case CrashLine crash -> State.LAST;
      case Ending ending -> State.OUTCOME;
      case Remark remark -> afterRemark(remark.topic().isOfRuns());
    };
  }

  /// After a remark on the runs more of them can follow.
  private State afterRemark(boolean ofRuns) {
    return switch (state) {
      case BODY, ANSWER, CONCLUSION -> State.BODY;
      case TEST, FAILURE, RUNS, VERDICT -> ofRuns ? State.RUNS : State.BODY;
      case OUTCOME, LAST -> State.OUTCOME;
    };
  }

  private @Nullable Line head() {
    return head == null ? null : head.line();
  }

  /// Free text: it belongs to the message at hand, or begins one of its own.
  private void free(String line, int at, int number) {
    if (at > 0 && (line.isEmpty() || belongs(line))) {
      if (state == State.ANSWER) {
        answered(line);
      } else if (state == State.FAILURE && GitAnswer.isNext(line)) {
        closing.announced(GitAnswer.next(line));
      }
    } else {
      begin(null, own(line), at, number);
    }
  }

  private boolean belongs(String line) {
    return switch (state) {
      case FAILURE, VERDICT, ANSWER, CONCLUSION, LAST -> true;
      case TEST -> false;
      case BODY, RUNS ->
          switch (head()) {
            case null -> true;
            case Remark remark -> remark.open();
            case Line other -> false;
          };
      case OUTCOME ->
          head() == null || (head() instanceof CandidatesLine && Hash.commit(line) != null);
    };
  }

  /// The state of text that stands alone. After the choice of a revision it tells why the revision
  /// could not even be prepared.
  private State own(String line) {
    return switch (state) {
      case TEST -> State.FAILURE;
      case BODY -> chosen() || Selection.unprepared(line) != null ? State.FAILURE : State.BODY;
      case RUNS, FAILURE, VERDICT, ANSWER, CONCLUSION, OUTCOME, LAST -> state;
    };
  }

  private boolean chosen() {
    return switch (head()) {
      case StartLine git -> true;
      case DecisionLine git -> true;
      case EnsuringLine origin -> true;
      case ReleaseLine release -> true;
      case HeadLine tip -> true;
      case MergeBaseLine base -> base.tested();
      case null, default -> false;
    };
  }

  private void answered(String line) {
    if (GitAnswer.isFirst(line)) {
      state = State.CONCLUSION;
    } else if (GitAnswer.isNoMore(line)) {
      state = State.BODY;
    } else if (GitAnswer.isNext(line)) {
      closing.announced(GitAnswer.next(line));
      state = State.BODY;
    }
  }

  private String nextLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? "" : text.substring(from, end);
  }
}
