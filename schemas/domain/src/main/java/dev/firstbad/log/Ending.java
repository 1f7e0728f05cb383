package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the log says at the end: checks of the culprit, effort, outcome, who is told, and the
/// crash.
sealed interface Ending extends Line {

  /// Whether nobody else's text looks like it; if not, it counts only where an ending is due.
  default boolean isStrict() {
    return true;
  }

  /// What it took.
  record EffortLine(Effort effort) implements Ending {
    static final String START = "revisions tested: ";
    private static final Pattern WORDS =
        Pattern.compile("(\\d{1,9}), total time: (\\S+) \\(build: (\\S+), test: (\\S+)\\)");

    static @Nullable EffortLine read(String rest) {
      Matcher words = WORDS.matcher(rest);
      if (!words.matches()) {
        return null;
      }
      Optional<Duration> total = GoDuration.parse(words.group(2));
      Optional<Duration> build = GoDuration.parse(words.group(3));
      Optional<Duration> test = GoDuration.parse(words.group(4));
      return total.isPresent() && build.isPresent() && test.isPresent()
          ? new EffortLine(
              new Effort(Integer.parseInt(words.group(1)), total.get(), build.get(), test.get()))
          : null;
    }

    @Override
    public String text() {
      return "%s%d, total time: %s (build: %s, test: %s)\n"
          .formatted(
              START,
              effort.revisionsTested(),
              GoDuration.format(effort.total()),
              formatOrZero(effort.build()),
              formatOrZero(effort.test()));
    }

    private static String formatOrZero(@Nullable Duration duration) {
      return GoDuration.format(duration == null ? Duration.ZERO : duration);
    }
  }

  /// The outcome itself.
  sealed interface Close extends Ending {}

  /// The search broke off; the error can go on in the lines below, to the end of the log.
  record ErrorLine(String error) implements Close {
    static final String START = "error: ";

    @Override
    public boolean isStrict() {
      return false;
    }

    @Override
    public String text() {
      return START + error + "\n";
    }
  }

  /// The search hit its bound.
  record HorizonLine(String statement) implements Close {
    @Override
    public String text() {
      return statement + "\n";
    }
  }

  /// The title of the commit at that bound.
  record BoundaryLine(String title) implements Ending {
    static final String START = "commit msg: ";

    @Override
    public boolean isStrict() {
      return false;
    }

    @Override
    public String text() {
      return START + title + "\n";
    }
  }

  /// Several commits are possible, one a line below.
  record CandidatesLine(Kind kind) implements Close {
    private static final String START = "bisection is inconclusive, the first ";
    private static final String END = " commit could be any of:";

    static String line(Kind kind) {
      return START + FirstLine.word(kind) + END;
    }

    @Override
    public String text() {
      return line(kind) + "\n";
    }
  }

  /// The culprit, or in a fix bisection the commit that fixed it.
  record FirstLine(Kind kind, CommitId commit, String title) implements Close {
    static String start(Kind kind) {
      return "first " + word(kind) + " commit: ";
    }

    static @Nullable FirstLine read(Kind kind, String rest) {
      CommitId commit = Hash.leading(rest);
      String title = commit == null ? "" : rest.substring(Hash.LENGTH);
      return commit != null && title.startsWith(" ")
          ? new FirstLine(kind, commit, title.substring(1))
          : null;
    }

    private static String word(Kind kind) {
      return switch (kind) {
        case CAUSE -> "bad";
        case FIX -> "good";
      };
    }

    @Override
    public String text() {
      return start(kind) + commit + " " + title + "\n";
    }
  }
}
