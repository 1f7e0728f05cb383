package dev.firstbad.producer.report;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.producer.lines.Blank;
import dev.firstbad.producer.lines.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A commit as `git show` and `git log` print it, in any of their pretty formats with a full
/// header.
///
/// @param to index of the line after it
public record ShownCommit(CommitDescribed commit, int to) {
  private static final Pattern COMMIT = Pattern.compile("commit ([0-9a-f]{40}|[0-9a-f]{64})\\b.*");
  private static final Pattern HEADER =
      Pattern.compile("(Merge|Author|AuthorDate|Commit|CommitDate|Date|gpg):(.*)");
  private static final Pattern STAT =
      Pattern.compile(
          ".+ \\| +(\\d+( [-+]+)?|Bin.*|Unmerged.*)"
              + "|\\d+ files? changed(, .*)?|(create|delete) mode \\d{6} .*"
              + "|(rename|copy|rewrite) .* \\(\\d+%\\)|mode change \\d{6} => \\d{6} .*"
              + "|:\\d{6} \\d{6} [0-9a-f]{7,}[ .].*");
  private static final DateTimeFormatter GIT_DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy Z", Locale.ROOT);

  /// The id named by a line that begins such a commit.
  public static Optional<CommitId> named(Line line) {
    Matcher found = COMMIT.matcher(line.text());
    return found.matches() ? Optional.of(new CommitId(found.group(1))) : Optional.empty();
  }

  /// The commit shown from a line on, if one is.
  public static Optional<ShownCommit> at(List<Line> lines, int index) {
    return named(lines.get(index)).flatMap(id -> new Reader(lines, index).read(id));
  }

  private static final class Reader {
    private final List<Line> lines;
    private final int depth;
    private final int margin;
    private int at;
    private List<CommitId> mergeOf = List.of();
    private @Nullable String author;
    private String authored = "";

    Reader(List<Line> lines, int index) {
      this.lines = lines;
      this.depth = lines.get(index).depth();
      this.margin = lines.get(index).indentation();
      this.at = index + 1;
    }

    Optional<ShownCommit> read(CommitId id) {
      while (here() && header(lines.get(at).text())) {
        at++;
      }
      if (author == null) {
        return Optional.empty();
      }
      String message = message();
      String changes = changes();
      CommitDescribed commit =
          new CommitDescribed(
              id, mergeOf, List.of(), author, authored, instant(authored), message, changes);
      return Optional.of(new ShownCommit(commit, at));
    }

    private boolean here() {
      return at < lines.size() && (lines.get(at).depth() == depth || lines.get(at).isBlank());
    }

    private boolean header(String text) {
      Matcher found = HEADER.matcher(text);
      if (!found.matches()) {
        return false;
      }
      String value = Blank.stripped(found.group(2));
      switch (found.group(1)) {
        case "Merge" -> mergeOf = ids(value);
        case "Author" -> author = value;
        case "Date", "AuthorDate" -> authored = value;
        default -> {}
      }
      return true;
    }

    private static List<CommitId> ids(String words) {
      return Arrays.stream(words.split(" +"))
          .filter(word -> word.matches("[0-9a-f]{7,64}"))
          .map(CommitId::new)
          .toList();
    }

    private String message() {
      List<String> body = new ArrayList<>();
      skipBlanks();
      int bodyMargin = here() ? lines.get(at).indentation() : 0;
      int end = at;
      for (; here() && (blank() || inset() > 1); at++) {
        body.add(unindented(bodyMargin));
        end = blank() ? end : at + 1;
      }
      List<String> kept = body.subList(0, body.size() - (at - end));
      at = end;
      return String.join("\n", kept);
    }

    private String unindented(int bodyMargin) {
      Line line = lines.get(at);
      int cut = Math.min(line.indentation(), bodyMargin);
      return line.isBlank() ? "" : line.indented().substring(cut).stripTrailing();
    }

    private String changes() {
      int end = at;
      StringBuilder changes = new StringBuilder();
      for (int i = at; i < lines.size() && stat(lines.get(i), i == at); i++) {
        Line line = lines.get(i);
        changes.append(line.isBlank() ? "" : line.indented().substring(margin(line)) + "\n");
        end = line.isBlank() ? end : i + 1;
      }
      at = end;
      return changes.toString();
    }

    private int margin(Line line) {
      return Math.min(margin, line.indentation());
    }

    private boolean stat(Line line, boolean first) {
      return (first && line.isBlank())
          || (line.depth() == depth && STAT.matcher(line.text()).matches());
    }

    private void skipBlanks() {
      while (here() && blank()) {
        at++;
      }
    }

    private boolean blank() {
      return lines.get(at).isBlank();
    }

    private int inset() {
      return lines.get(at).indentation() - margin;
    }
  }

  private static @Nullable Instant instant(String date) {
    try {
      return OffsetDateTime.parse(date, GIT_DATE).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
