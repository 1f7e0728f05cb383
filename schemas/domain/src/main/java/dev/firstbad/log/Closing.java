package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.log.Assessment.ComparedLine;
import dev.firstbad.log.Assessment.ErrorProbabilityLine;
import dev.firstbad.log.Ending.Close;
import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.ModeLine;
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
import dev.firstbad.log.Testing.CrashTypesLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which lines end what a build or a command printed: only those that fit what was said before and
/// what follows, for compilers and commands can print anything.
final class Closing {
  /// How far the search has come; it never goes back.
  private enum Phase {
    ORIGIN,
    RANGE,
    SEARCH,
    CONCLUSION
  }

  private static final int NO_MORE_RUNS = -1;

  private final Set<String> tested = new HashSet<>();
  private Phase phase = Phase.ORIGIN;
  private @Nullable Kind mode;
  private @Nullable CommitId origin;
  private @Nullable CommitId current;
  private @Nullable CommitId announced;
  private @Nullable CommitId checked;
  private boolean signed;
  private boolean early;
  private int nextRun;

  /// Takes note of a line that meant what it says.
  void saw(Line line) {
    switch (line) {
      case ModeLine it -> mode = it.kind();
      case EnsuringLine ensuring -> announced = ensuring.commit();
      case TestLine test -> test(test.commit());
      case SignatureLine signature -> signed = true;
      case RunLine run -> {
        nextRun = run.index() + 1;
        early = run.early();
      }
      case AllRunsLine all -> nextRun = NO_MORE_RUNS;
      case ReleaseLine release -> {
        tested.add(release.tag());
        reached(Phase.RANGE);
      }
      case HeadLine tip -> reached(Phase.RANGE);
      case StartLine start -> reached(Phase.SEARCH);
      case MergeBaseCheckLine check -> checked = check.commit();
      case CommitLine commit -> reached(Phase.CONCLUSION);
      case Line other -> {}
    }
  }

  /// Takes note of the commit that git wants tested next.
  void announced(@Nullable CommitId commit) {
    announced = commit;
  }

  /// Whether only the end of a log has such a line, given the text of the line after it.
  static boolean isOfEnd(Line line, String next) {
    return line instanceof EffortLine
        || line instanceof ErrorProbabilityLine
        || read(next) instanceof EffortLine;
  }

  /// How lines start that show, further on, that the log has not ended yet.
  List<String> due() {
    return isBefore(Phase.SEARCH)
        ? List.of(StartLine.START + " ")
        : Stream.of("good", "bad", "skip")
            .map(DecisionLine::start)
            .flatMap(this::onWhatIsDue)
            .toList();
  }

  private Stream<String> onWhatIsDue(String decision) {
    return Stream.of(current, announced).filter(Objects::nonNull).map(commit -> decision + commit);
  }

  /// Whether the line ends the free text.
  ///
  /// @param next the text of the line after it; empty at the end
  boolean ends(State state, Line line, String next) {
    boolean verdict = state == State.VERDICT;
    Line follower = read(next);
    boolean followed = follower != null || next.isEmpty();
    return switch (line) {
      case TestLine test -> isDue(test.commit());
      case ReleaseLine release -> ranges(Kind.CAUSE) && isAfterRelease(follower, next);
      case HeadLine tip -> ranges(Kind.FIX) && follower instanceof TestLine;
      case MergeBaseLine base -> isBefore(Phase.RANGE) && followed;
      case ParentLine parent -> phase == Phase.CONCLUSION && follower instanceof TestLine;
      case RunLine run -> isNext(run) && (verdict || signed);
      case AllRunsLine all -> signed && !verdict;
      case CrashTypesLine crash -> verdict && followed;
      case StartLine start -> tested.contains(start.arguments().getLast());
      case DecisionLine git -> git.commit().equals(current) || git.commit().equals(announced);
      case MinimisedLine config -> isBefore(Phase.RANGE) && followed;
      case MergeBaseCheckLine check -> isChecking();
      case PretendedLine pretended -> isChecking();
      case ComparedLine compared -> phase == Phase.CONCLUSION && followed;
      case ErrorProbabilityLine probability -> !isBefore(Phase.SEARCH) && followed;
      case EffortLine effort -> next.isEmpty() || follower instanceof Close;
      case Remark remark when remark.topic().isOfRuns() -> verdict && followed;
      case Remark remark -> followed && isDue(remark.topic(), follower);
      case Testing testing -> false;
      case CommitLine commit -> false;
      case Ending ending -> false;
      case Dispatch dispatch -> false;
      case Prologue prologue -> false;
    };
  }

  private void test(CommitId commit) {
    origin = origin == null ? commit : origin;
    current = commit;
    tested.add(commit.hex());
    signed = false;
    nextRun = 0;
  }

  private void reached(Phase next) {
    phase = phase.compareTo(next) < 0 ? next : phase;
  }

  private boolean isNext(RunLine run) {
    return run.index() == nextRun && (run.index() == 0 || run.early() == early);
  }

  private boolean isBefore(Phase later) {
    return phase.compareTo(later) < 0;
  }

  /// Whether the bounds are looked for as a search of that kind does.
  private boolean ranges(Kind kind) {
    return isBefore(Phase.SEARCH) && (mode == null || mode == kind);
  }

  /// Whether a merge base is being tested for the bug.
  private boolean isChecking() {
    return current != null && current.equals(checked);
  }

  /// Without a word before it only the origin is tested, with another configuration, and what git
  /// asked for.
  private boolean isDue(CommitId commit) {
    boolean again = phase == Phase.ORIGIN && commit.equals(origin);
    return again || (commit.equals(announced) && !commit.equals(current));
  }

  private boolean isDue(Remark.Topic topic, @Nullable Line follower) {
    boolean last = follower instanceof EffortLine || follower instanceof Remark;
    return switch (topic) {
      case CONFIG -> isBefore(Phase.RANGE);
      case RANGE -> isBefore(Phase.RANGE) || (isBefore(Phase.SEARCH) && last);
      case SEARCH -> isChecking();
      case CHECK -> phase == Phase.CONCLUSION || last;
      case PROLOGUE, VERDICT, CONFIDENCE, FLAKY -> false;
    };
  }

  private static boolean isAfterRelease(@Nullable Line follower, String next) {
    return switch (follower) {
      case TestLine test -> true;
      case ReleaseLine release -> true;
      case EffortLine effort -> true;
      case null -> next.isEmpty() || next.startsWith(Selection.UNPREPARED);
      case Line other -> false;
    };
  }

  private static @Nullable Line read(String text) {
    Grammar.Reading reading = Grammar.read(text);
    return reading == null ? null : reading.line();
  }
}
