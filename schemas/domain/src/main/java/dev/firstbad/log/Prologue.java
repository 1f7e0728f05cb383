package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Host;
import dev.firstbad.event.Kind;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the log says before the first test.
sealed interface Prologue extends Line {

  /// The machine, and its words of when it began.
  record HostLine(Host host) implements Prologue {
    private static final String MARK = " starts bisection ";
    private static final Pattern TIME =
        Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");

    private static final DateTimeFormatter GO_TIME =
        new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern(" Z")
            .toFormatter(Locale.ROOT);

    static @Nullable HostLine read(String line) {
      int at = line.indexOf(MARK);
      String began = at < 0 ? "" : line.substring(at + MARK.length());
      return at > 0 && TIME.matcher(began).matches()
          ? new HostLine(new Host(line.substring(0, at), began))
          : null;
    }

    /// The time it names; null where it is told in another form.
    @Nullable Instant instant() {
      try {
        return Instant.from(GO_TIME.parse(host.began(), new ParsePosition(0)));
      } catch (DateTimeException e) {
        return null;
      }
    }

    @Override
    public String text() {
      return host.name() + MARK + host.began() + "\n";
    }
  }

  /// What is looked for, and from where.
  ///
  /// @param early whether in the words used until 2019-03-17
  record ModeLine(Kind kind, boolean early, CommitId start) implements Prologue {
    static final String EARLY_CAUSE = "searching for guilty commit starting from ";
    static final String EARLY_FIX = "searching for fixing commit since ";
    static final String CAUSE = "bisecting cause commit starting from ";
    static final String FIX = "bisecting fixing commit since ";

    static @Nullable ModeLine read(Kind kind, boolean early, String rest) {
      CommitId start = Hash.commit(rest);
      return start == null ? null : new ModeLine(kind, early, start);
    }

    @Override
    public String text() {
      String words =
          switch (kind) {
            case CAUSE -> early ? EARLY_CAUSE : CAUSE;
            case FIX -> early ? EARLY_FIX : FIX;
          };
      return words + start + "\n";
    }
  }

  /// The commit of the tool that reproduced the crash.
  record ToolLine(CommitId tool) implements Prologue {
    static final String START = "building syzkaller on ";

    static @Nullable ToolLine read(String rest) {
      CommitId tool = Hash.commit(rest);
      return tool == null ? null : new ToolLine(tool);
    }

    @Override
    public String text() {
      return START + tool + "\n";
    }
  }

  /// The start commit has another hash after a rewrite of history.
  record ReidentifiedLine(CommitId to, String title) implements Prologue {
    static final String START = "rewritten commit ";
    private static final String MIDDLE = " reidentified by title '";

    static @Nullable ReidentifiedLine read(String rest) {
      CommitId to = Hash.leading(rest);
      String title = to == null ? "" : rest.substring(Hash.LENGTH);
      return to != null
              && title.startsWith(MIDDLE)
              && title.endsWith("'")
              && title.length() > MIDDLE.length()
          ? new ReidentifiedLine(to, title.substring(MIDDLE.length(), title.length() - 1))
          : null;
    }

    @Override
    public String text() {
      return START + to + MIDDLE + title + "'\n\n";
    }
  }

  /// The announcement of the first test.
  record EnsuringLine(CommitId commit) implements Prologue {
    static final String START = "ensuring issue is reproducible on original commit ";

    static @Nullable EnsuringLine read(String rest) {
      CommitId commit = Hash.commit(rest);
      return commit == null ? null : new EnsuringLine(commit);
    }

    @Override
    public String text() {
      return START + commit + "\n\n";
    }
  }
}
