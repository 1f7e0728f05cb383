package dev.firstbad.producer.report;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.producer.lines.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mailed report says above the log of its search.
///
/// @param format which reporter wrote it, in the words of `BisectionStarted`
/// @param subject what was bisected, as the report puts it
/// @param start the commit on which the bug was seen
/// @param commit the culprit as the report shows it
/// @param culprit the result as the report names it
public record Preamble(
    String format,
    @Nullable String subject,
    @Nullable CommitId start,
    @Nullable CommitDescribed commit,
    Outcome.@Nullable Culprit culprit,
    List<Recipient> recipients) {
  private static final Pattern START = Pattern.compile("Start:\\s+([0-9a-f]{7,64})\\b.*");
  private static final Pattern RESULT = Pattern.compile("Result:\\s+([0-9a-f]{7,64})\\b\\s*(.*)");
  private static final Pattern KERNELCI_SUBJECT =
      Pattern.compile("\\S+/\\S+ (?:\\S+ )?bisection: .+");
  private static final Pattern COMMIT =
      Pattern.compile(
          "commit: ([0-9a-f]{40}|[0-9a-f]{64})\\b[ (\"]*(?:\\[\\d+/\\d+] )?(.*?)[\")]*");
  private static final Pattern CULPRIT_FOLLOWS =
      Pattern.compile("(?i)breaking commit found:|.*\\bfirst bad commit is:?");

  /// What these lines say; all of it null or empty where they are no report.
  public static Preamble of(List<Line> lines) {
    Reporter reporter = Reporter.of(lines);
    CommitDescribed commit = culpritShown(lines).orElse(null);
    return new Preamble(
        reporter.format(),
        subject(lines).orElse(null),
        first(START, lines).map(found -> new CommitId(found.group(1))).orElse(null),
        commit,
        reporter == Reporter.NONE ? null : culprit(lines, commit).orElse(null),
        Told.above(lines));
  }

  /// Whether a report names its culprit on or after such a line.
  public static boolean namesCulprit(String line) {
    return CULPRIT_FOLLOWS.matcher(line).matches()
        || RESULT.matcher(line).matches()
        || COMMIT.matcher(line).matches();
  }

  private static Optional<String> subject(List<Line> lines) {
    return first(KERNELCI_SUBJECT, lines)
        .map(Matcher::group)
        .or(() -> MailHeader.of(lines).first("Subject"));
  }

  /// The commit shown after the words that announce it.
  private static Optional<CommitDescribed> culpritShown(List<Line> lines) {
    boolean announced = false;
    for (int i = 0; i < lines.size(); i++) {
      announced |= CULPRIT_FOLLOWS.matcher(lines.get(i).text()).matches();
      Optional<ShownCommit> shown = announced ? ShownCommit.at(lines, i) : Optional.empty();
      if (shown.isPresent()) {
        return shown.map(ShownCommit::commit);
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome.Culprit> culprit(
      List<Line> lines, @Nullable CommitDescribed commit) {
    if (commit != null) {
      return Optional.of(new Outcome.Culprit(commit.commit(), commit.title()));
    }
    return first(RESULT, lines)
        .or(() -> first(COMMIT, lines))
        .map(found -> new Outcome.Culprit(new CommitId(found.group(1)), title(found.group(2))));
  }

  private static @Nullable String title(String words) {
    return words.isEmpty() ? null : words;
  }

  private static Optional<Matcher> first(Pattern pattern, List<Line> lines) {
    return lines.stream()
        .map(line -> pattern.matcher(line.text()))
        .filter(Matcher::matches)
        .findFirst();
  }

  /// The makers of reports that are told apart, each by words that it puts into every report.
  private enum Reporter {
    KERNELCI(
        "kernelci-report", "this automated bisection report was sent to you|kernelci\\.org bot"),
    LKP("0day-report", "0day kernel test|kernel test robot|0-day ci kernel test|lkp@intel\\.com"),
    LKFT("lkft-report", "lkft@linaro\\.org|lkft\\.linaro\\.org|linaro lkft"),
    NONE("git-bisect-log", "(?!)");

    private final String format;
    private final Pattern words;

    Reporter(String format, String words) {
      this.format = format;
      this.words = Pattern.compile(words);
    }

    String format() {
      return format;
    }

    static Reporter of(List<Line> lines) {
      for (Reporter reporter : values()) {
        if (lines.stream().anyMatch(reporter::wrote)) {
          return reporter;
        }
      }
      return NONE;
    }

    private boolean wrote(Line line) {
      return words.matcher(line.text().toLowerCase(Locale.ROOT)).find();
    }
  }
}
