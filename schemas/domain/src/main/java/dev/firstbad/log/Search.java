package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What git was told and, in the text below the line, what it answered; and the configuration's
/// reduction before that.
sealed interface Search extends Line {
  String GIT = "# git bisect ";

  /// The search begins.
  record StartLine(List<String> arguments) implements Search {
    static final String START = GIT + "start";

    static @Nullable StartLine read(String rest) {
      return rest.startsWith(" ") && rest.length() > 1
          ? new StartLine(List.of(rest.substring(1).split(" ", -1)))
          : null;
    }

    @Override
    public String text() {
      return START + " " + String.join(" ", arguments) + "\n";
    }
  }

  /// Git is told of a revision.
  record DecisionLine(String term, CommitId commit) implements Search {

    static @Nullable DecisionLine read(String term, String rest) {
      CommitId commit = Hash.commit(rest);
      return commit == null ? null : new DecisionLine(term, commit);
    }

    static String start(String term) {
      return GIT + term + " ";
    }

    Verdict decision() {
      return switch (term) {
        case "good" -> Verdict.GOOD;
        case "bad" -> Verdict.BAD;
        default -> Verdict.SKIP;
      };
    }

    @Override
    public String text() {
      return start(term) + commit + "\n";
    }
  }

  /// Git describes the culprit, in the text below the line.
  record CommitLine(CommitId commit) implements Search {
    static final String START = "commit ";

    static @Nullable CommitLine read(String rest) {
      CommitId commit = Hash.commit(rest);
      return commit == null ? null : new CommitLine(commit);
    }

    @Override
    public String text() {
      return START + commit + "\n";
    }
  }

  /// A merge base is looked at, to learn whether a candidate had the bug at all.
  record MergeBaseCheckLine(CommitId commit) implements Search {
    static final String START = "checking the merge base ";

    static @Nullable MergeBaseCheckLine read(String rest) {
      CommitId commit = Hash.commit(rest);
      return commit == null ? null : new MergeBaseCheckLine(commit);
    }

    @Override
    public String text() {
      return START + commit + "\n";
    }
  }

  /// A revision without the bug is taken for one with it, and not tested.
  record PretendedLine() implements Search {
    static final String TEXT = "the bug was not introduced yet; pretend that kernel crashed\n";

    @Override
    public String text() {
      return TEXT;
    }
  }

  /// The configuration was reduced.
  record MinimisedLine(int options, List<String> suspects) implements Search {
    static final String START = "minimized to ";
    private static final String MIDDLE = " configs; suspects: ";

    static @Nullable MinimisedLine read(String rest) {
      int at = rest.indexOf(MIDDLE);
      List<String> suspects = at < 0 ? null : GoSlice.read(rest.substring(at + MIDDLE.length()));
      return suspects == null
              || at > 9
              || !rest.substring(0, at).chars().allMatch(Character::isDigit)
          ? null
          : new MinimisedLine(Integer.parseInt(rest.substring(0, at)), suspects);
    }

    /// The same in the words of earlier years, which list the options and do not count them.
    static @Nullable MinimisedLine readList(String list) {
      List<String> suspects = GoSlice.read(list);
      return suspects == null ? null : new MinimisedLine(suspects.size(), suspects);
    }

    @Override
    public String text() {
      return START + options + MIDDLE + GoSlice.write(suspects) + "\n";
    }
  }
}
