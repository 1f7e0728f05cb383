package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Commits found again by their subject line, after history was rewritten.
///
/// Source of the rule: syzkaller, see the description of its bisection, 2.7.
public final class Titled {
  private static final List<String> PREFIXES =
      List.of("UPSTREAM:", "CHROMIUM:", "FROMLIST:", "BACKPORT:", "FROMGIT:", "net-backports:");

  private Titled() {}

  /// The subject line without blanks around it and without one back-port's prefix.
  public static String canonical(String title) {
    String stripped = title.strip();
    return PREFIXES.stream()
        .filter(stripped::startsWith)
        .findFirst()
        .map(prefix -> stripped.substring(prefix.length()).strip())
        .orElse(stripped);
  }

  static Optional<CommitId> find(Git git, String title, CommitId tip) {
    String wanted = canonical(title);
    List<String> log =
        List.of("log", "--since=5 years ago", "--format=%H %s", "--end-of-options", tip.hex());
    return git.stream(
        log, output -> first(wanted, new InputStreamReader(output, StandardCharsets.UTF_8)));
  }

  private static Optional<CommitId> first(String wanted, InputStreamReader output)
      throws IOException {
    BufferedReader lines = new BufferedReader(output);
    Optional<CommitId> found = Optional.empty();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int blank = line.indexOf(' ');
      if (found.isEmpty() && canonical(line.substring(blank + 1)).equals(wanted)) {
        found = Optional.of(new CommitId(line.substring(0, blank)));
      }
    }
    return found;
  }
}
