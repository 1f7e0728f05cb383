package dev.firstbad.log;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `git bisect` prints, read into an [Answer]. Git words it alike since 2005, but counts
/// revisions since 1.5 and steps since 1.6.5, and quotes the term since 2.55.
final class GitAnswer {
  private static final String BISECTING = "Bisecting: ";
  private static final Pattern LEFT =
      Pattern.compile(
          "Bisecting: (-?\\d{1,9}) revisions? left to test after this(?: \\(roughly (\\d{1,9})"
              + " steps?\\))?");
  private static final String MERGE_BASE = "Bisecting: a merge base must be tested";
  private static final Pattern FIRST =
      Pattern.compile("[0-9a-f]{40} is (?:the )?first (?:[^ ']+|'[^ ']+') commit");
  private static final Pattern CANDIDATES =
      Pattern.compile("The first (?:[^ ']+|'[^ ']+') commit could be any of:");
  private static final String NO_MORE = "We cannot bisect more!";

  private @Nullable Integer left;
  private @Nullable Integer steps;
  private @Nullable CommitId next;
  private @Nullable String nextTitle;
  private boolean mergeBase;
  private @Nullable CommitId first;
  private final List<CommitId> candidates = new ArrayList<>();
  private boolean listing;

  private GitAnswer() {}

  /// The answer that this output gives; what it doesn't tell stays null.
  static Answer read(String text) {
    GitAnswer answer = new GitAnswer();
    text.lines().forEach(answer::line);
    return new Answer(
        text,
        answer.left,
        answer.steps,
        answer.next,
        answer.nextTitle,
        answer.mergeBase,
        answer.first,
        answer.candidates);
  }

  /// Whether the line names the next commit to test, the last line of an answer.
  static boolean isNext(String line) {
    return next(line) != null;
  }

  /// The next commit to test, if the line names it.
  static @Nullable CommitId next(String line) {
    return line.startsWith("[") && line.startsWith("] ", Hash.LENGTH + 1)
        ? Hash.leading(line.substring(1))
        : null;
  }

  /// Whether the line names the culprit; a description of it follows.
  static boolean isFirst(String line) {
    return line.length() > Hash.LENGTH && line.endsWith(" commit") && FIRST.matcher(line).matches();
  }

  /// Whether the line ends an answer without a culprit.
  static boolean isNoMore(String line) {
    return line.equals(NO_MORE);
  }

  private void line(String line) {
    if (line.startsWith(BISECTING)) {
      bisecting(line);
    } else if (isNext(line)) {
      next = next(line);
      nextTitle = line.substring(Hash.LENGTH + 3);
    } else if (isFirst(line)) {
      first = Hash.leading(line);
    } else {
      candidate(line);
    }
  }

  private void bisecting(String line) {
    Matcher words = LEFT.matcher(line);
    mergeBase |= line.startsWith(MERGE_BASE);
    if (words.matches()) {
      left = Integer.valueOf(words.group(1));
      steps = words.group(2) == null ? null : Integer.valueOf(words.group(2));
    }
  }

  private void candidate(String line) {
    CommitId commit = Hash.commit(line);
    if (listing && commit != null) {
      candidates.add(commit);
    } else {
      listing |= CANDIDATES.matcher(line).matches();
    }
  }
}
