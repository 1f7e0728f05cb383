package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import dev.firstbad.producer.lines.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one line of a transcript is, told by its form: git translates its sentences, not its forms.
sealed interface Mark {
  /// `git bisect WORD …`, typed or from the log.
  ///
  /// @param arguments the words after it, unquoted
  /// @param remark what follows a `#`, by which some tools tell of the test
  record Command(String word, List<String> arguments, String remark) implements Mark {}

  /// `# WORD: [id] title`: the log's note beside a decision.
  record Beside(String word, CommitId commit, String title) implements Mark {}

  /// `# first TERM commit: [id] title`: the log's result.
  record First(String term, CommitId commit, String title) implements Mark {}

  /// `# possible first TERM commit: [id] title`: one of the log's candidates.
  record Possible(String term, CommitId commit, String title) implements Mark {}

  /// Any other line behind a `#`: a status, or what somebody noted by hand.
  record Comment() implements Mark {}

  /// `[id] title`: git's answer which commit to test next.
  record Next(CommitId commit, String title) implements Mark {}

  /// `id is the first TERM commit`, in any language: git's answer at the end.
  record Named(CommitId commit, String words) implements Mark {
    /// Whether the words are git's own English ones.
    boolean isFirst() {
      return words.matches("is the first '?\\S+?'? commit\\.?");
    }
  }

  /// An id alone: one of the candidates in git's answer.
  record Alone(CommitId commit) implements Mark {}

  /// `The merge base id is TERM.`: the search cannot go on.
  record MergeBase(CommitId commit) implements Mark {}

  /// An empty line.
  record Blank() implements Mark {}

  /// Anything else.
  record Prose() implements Mark {}

  /// The marks of most lines.
  Mark PROSE = new Prose();

  Mark BLANK = new Blank();
  Mark COMMENT = new Comment();

  static Mark of(Line line) {
    return Forms.of(line.text());
  }

  /// The forms of lines, tried in order.
  final class Forms {
    private static final String ID = "([0-9a-f]{40}|[0-9a-f]{64})";

    /// What a shell prints before what is typed. A `#` alone would be a comment.
    private static final String PROMPT =
        "(?:(?:[\\w.@:~/+()\\[\\] -]{0,80}[$%]|\\[[\\w.@:~/+ -]+]#|[\\w.-]+@[\\w.:~/-]+#) *)?";

    private static final Pattern COMMAND =
        Pattern.compile(PROMPT + "git[ -]bisect\\s+([A-Za-z][\\w.-]*)(?:\\s+(.*))?");
    private static final Pattern FIRST =
        Pattern.compile("# first '?(\\S+?)'? commit: \\[" + ID + "]\\s*(.*)");
    private static final Pattern POSSIBLE =
        Pattern.compile("# possible first '?(\\S+?)'? commit: \\[" + ID + "]\\s*(.*)");
    private static final Pattern BESIDE = Pattern.compile("# ([^\\s:]+): \\[" + ID + "]\\s*(.*)");
    private static final Pattern NEXT = Pattern.compile("\\[" + ID + "]\\s+(\\S.*)");
    private static final Pattern NAMED = Pattern.compile(ID + "\\s+([^\\s:|].*)");
    private static final Pattern ALONE = Pattern.compile(ID);
    private static final Pattern MERGE_BASE = Pattern.compile("The merge base " + ID + " is .*\\.");

    private Forms() {}

    static Mark of(String text) {
      if (text.isEmpty()) {
        return BLANK;
      }
      return text.startsWith("#") ? comment(text) : uncommented(text);
    }

    private static Mark comment(String text) {
      Matcher first = FIRST.matcher(text);
      if (first.matches()) {
        return new First(first.group(1), id(first, 2), first.group(3));
      }
      Matcher possible = POSSIBLE.matcher(text);
      if (possible.matches()) {
        return new Possible(possible.group(1), id(possible, 2), possible.group(3));
      }
      Matcher beside = BESIDE.matcher(text);
      return beside.matches()
          ? new Beside(beside.group(1), id(beside, 2), beside.group(3))
          : COMMENT;
    }

    private static Mark uncommented(String text) {
      Matcher command = COMMAND.matcher(text);
      if (command.matches()) {
        Words words = Words.of(command.group(2) == null ? "" : command.group(2));
        return new Command(command.group(1), words.arguments(), words.remark());
      }
      Matcher next = NEXT.matcher(text);
      if (next.matches()) {
        return new Next(id(next, 1), next.group(2));
      }
      Matcher named = NAMED.matcher(text);
      if (named.matches()) {
        return new Named(id(named, 1), named.group(2));
      }
      Matcher alone = ALONE.matcher(text);
      if (alone.matches()) {
        return new Alone(id(alone, 1));
      }
      Matcher mergeBase = MERGE_BASE.matcher(text);
      return mergeBase.matches() ? new MergeBase(id(mergeBase, 1)) : PROSE;
    }

    private static CommitId id(Matcher found, int group) {
      return new CommitId(found.group(group));
    }
  }
}
