package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lines that a search of today writes and that no event tells of, for those who write them anew;
/// without line ends, but for git's answers.
public final class Phrases {
  /// Above the check whether a candidate had the bug at all.
  public static final String PRESENCE = "determine whether the revision contains the guilty commit";

  /// Above the test of a merge base.
  public static final String NO_RESULT = "no existing result, test the revision";

  /// Of a revision that is taken for one with the bug.
  public static final String PRETENDED = Search.PretendedLine.TEXT.strip();

  /// Git's answer where a good commit is no ancestor of the bad one.
  public static final String MERGE_BASE_FIRST = "Bisecting: a merge base must be tested\n";

  private Phrases() {}

  /// Of a revision that crashed and that the candidate contains.
  public static String reachable(CommitId commit) {
    return "revision " + commit + " crashed and is reachable";
  }

  /// Of a merge base that is looked at.
  public static String mergeBase(CommitId commit) {
    return new Search.MergeBaseCheckLine(commit).text().strip();
  }

  /// Above the merge base of two trees.
  public static String mergeBaseOf(CommitId one, CommitId other) {
    return "determining the merge base between " + one + " and " + other;
  }

  /// The releases to test, of so many.
  public static String picked(List<String> releases, int of) {
    return "picked " + GoSlice.write(releases) + " out of " + of + " release tags";
  }

  /// The quorum that a test missed.
  public static String undetermined(Counts counts, boolean flaky) {
    int half = counts.total() / 2;
    return "unable to determine the verdict: %d good runs (wanted %d), for bad wanted %d in total, got %d"
        .formatted(
            counts.good(),
            flaky ? counts.total() * 3 / 4 : half,
            half,
            counts.good() + counts.bad());
  }

  /// The chance, 0 to 1, that a clean test missed the bug.
  public static String falseNegative(double chance) {
    return String.format(Locale.ROOT, "false negative chance: %.3f", chance);
  }

  /// The chance, 0 to 1, of a wrong verdict on the way.
  public static String errorProbability(double chance) {
    return String.format(Locale.ROOT, "accumulated error probability: %.2f", chance);
  }

  /// How often the reproducer crashes where the bug is, 0 to 1.
  public static String flaky(double chance) {
    return String.format(Locale.ROOT, "reproducer is flaky (%.2f repro chance estimate)", chance);
  }

  /// Git's count of what is left.
  public static String left(int revisions, int steps) {
    return "Bisecting: %d revision%s left to test after this (roughly %d step%s)\n"
        .formatted(revisions, revisions == 1 ? "" : "s", steps, steps == 1 ? "" : "s");
  }

  /// Git's word of the commit to test, and the blank line below its answers since 2020-12-10.
  public static String next(CommitId commit, String title) {
    return "[" + commit + "] " + title + "\n\n";
  }

  /// Git's word of the culprit; its description follows.
  public static String first(CommitId commit, String term) {
    return commit + " is the first " + term + " commit\n";
  }

  /// Git's answer where only skipped commits are left.
  public static String onlySkipped(List<CommitId> candidates, String term) {
    return candidates.stream()
        .map(candidate -> candidate + "\n")
        .collect(
            Collectors.joining(
                "",
                "There are only 'skip'ped commits left to test.\nThe first "
                    + term
                    + " commit could be any of:\n",
                "We cannot bisect more!\n\n"));
  }
}
