package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import org.jspecify.annotations.Nullable;

/// Which revision is tested, and why.
sealed interface Selection extends Line {
  /// What begins the text that stands in place of a test since 2023-05-05, where the revision could
  /// not be prepared or built; its hash follows.
  String UNPREPARED = "failed building ";

  /// The revision that such a text names; null for another text.
  static @Nullable CommitId unprepared(String text) {
    int at = text.startsWith(UNPREPARED) ? 0 : text.indexOf("\n" + UNPREPARED) + 1;
    return text.startsWith(UNPREPARED, at)
        ? Hash.leading(text.substring(at + UNPREPARED.length()))
        : null;
  }

  /// The test of a revision begins.
  ///
  /// @param announced the toolchain as told with the revision, with the blank before it: ` with gcc
  ///   (GCC) 8.1.0`, ` gcc`, a mere blank, or nothing
  record TestLine(CommitId commit, String announced) implements Selection {
    static final String START = "testing commit ";

    static @Nullable TestLine read(String rest) {
      CommitId commit = Hash.leading(rest);
      String announced = commit == null ? "" : rest.substring(Hash.LENGTH);
      return commit != null && (announced.isEmpty() || announced.startsWith(" "))
          ? new TestLine(commit, announced)
          : null;
    }

    @Override
    public String text() {
      return START + commit + announced + "\n";
    }
  }

  /// A release comes next.
  record ReleaseLine(String tag) implements Selection {
    static final String START = "testing release ";

    static @Nullable ReleaseLine read(String rest) {
      boolean isTag =
          rest.length() > 1
              && rest.charAt(0) == 'v'
              && Character.isDigit(rest.charAt(1))
              && rest.indexOf(' ') < 0;
      return isTag ? new ReleaseLine(rest) : null;
    }

    @Override
    public String text() {
      return START + tag + "\n";
    }
  }

  /// The tip of the branch comes next.
  record HeadLine(CommitId commit) implements Selection {
    static final String START = "testing current HEAD ";

    static @Nullable HeadLine read(String rest) {
      CommitId commit = Hash.commit(rest);
      return commit == null ? null : new HeadLine(commit);
    }

    @Override
    public String text() {
      return START + commit + "\n";
    }
  }

  /// The merge base of two trees.
  ///
  /// @param tested whether its test comes next
  record MergeBaseLine(CommitId commit, String title, boolean tested) implements Selection {
    private static final String END = " is a merge base";
    private static final String TESTED = END + ", check if it has the bug";

    static @Nullable MergeBaseLine read(String line) {
      CommitId commit = Hash.leading(line);
      boolean tested = line.endsWith(TESTED);
      int end = line.length() - (tested ? TESTED : END).length();
      return commit != null
              && (tested || line.endsWith(END))
              && end > Hash.LENGTH
              && line.charAt(Hash.LENGTH) == '/'
          ? new MergeBaseLine(commit, line.substring(Hash.LENGTH + 1, end), tested)
          : null;
    }

    @Override
    public String text() {
      return commit + "/" + title + (tested ? TESTED : END) + "\n";
    }
  }

  /// The culprit's parent must be built for its signature.
  record ParentLine(CommitId commit) implements Selection {
    static final String START = "parent commit ";
    private static final String END = " wasn't tested";

    static @Nullable ParentLine read(String rest) {
      CommitId commit = Hash.leading(rest);
      return commit != null && rest.substring(Hash.LENGTH).equals(END)
          ? new ParentLine(commit)
          : null;
    }

    @Override
    public String text() {
      return START + commit + END + "\n";
    }
  }
}
