package dev.firstbad.log;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A commit as `git show` prints it: header, body indented by four blanks, and what it changed.
final class CommitText {
  private static final String COMMIT = "commit ";
  private static final String MERGE = "Merge: ";
  private static final String AUTHOR = "Author: ";
  private static final String DATE = "Date:   ";
  private static final String INDENT = "    ";
  private static final DateTimeFormatter GIT_DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy Z", Locale.ENGLISH);

  private final String text;
  private int at;

  private CommitText(String text) {
    this.text = text;
  }

  /// The commit that this text describes; empty where it has another form.
  static Optional<CommitDescribed> read(String text) {
    return Optional.ofNullable(new CommitText(text).commit());
  }

  /// The commit as git prints it.
  static String format(CommitDescribed commit) {
    StringBuilder text = new StringBuilder(COMMIT).append(commit.commit()).append('\n');
    if (!commit.mergeOf().isEmpty()) {
      String parents =
          commit.mergeOf().stream().map(CommitId::hex).collect(Collectors.joining(" "));
      text.append(MERGE).append(parents).append('\n');
    }
    text.append(AUTHOR).append(commit.author()).append('\n');
    text.append(DATE).append(commit.authored()).append("\n\n");
    for (String line : commit.message().split("\n", -1)) {
      text.append(INDENT).append(line).append('\n');
    }
    return text.append('\n').append(commit.changes()).toString();
  }

  private @Nullable CommitDescribed commit() {
    String hash = take(COMMIT);
    CommitId commit = hash == null ? null : Hash.commit(hash);
    String merge = take(MERGE);
    String author = take(AUTHOR);
    String date = take(DATE);
    if (commit == null || author == null || date == null || take("") == null) {
      return null;
    }
    String message = message();
    take("");
    return new CommitDescribed(
        commit,
        merge == null ? List.of() : parents(merge),
        List.of(),
        author,
        date,
        instant(date),
        message,
        text.substring(at));
  }

  /// The rest of the line at hand, if it begins so; an empty beginning takes an empty line.
  private @Nullable String take(String start) {
    int end = text.indexOf('\n', at);
    if (end < 0 || !text.startsWith(start, at) || (start.isEmpty() && end > at)) {
      return null;
    }
    String rest = text.substring(at + start.length(), end);
    at = end + 1;
    return rest;
  }

  private String message() {
    List<String> lines = new ArrayList<>();
    for (String line = take(INDENT); line != null; line = take(INDENT)) {
      lines.add(line);
    }
    return String.join("\n", lines);
  }

  private static List<CommitId> parents(String abbreviations) {
    return Stream.of(abbreviations.split(" "))
        .filter(hash -> hash.matches("[0-9a-f]{7,64}"))
        .map(CommitId::new)
        .toList();
  }

  private static @Nullable Instant instant(String date) {
    try {
      return ZonedDateTime.parse(date, GIT_DATE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
