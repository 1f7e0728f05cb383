package dev.firstbad.verdict;

import dev.firstbad.crash.Likeness;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.VerdictPolicy.Failed;
import java.util.List;
import java.util.regex.Pattern;

/// A policy of thresholds, as a file states it.
///
/// @param bad what makes a revision bad
/// @param good what makes it good, where it is not bad and no crash counts
/// @param otherwise what it is where it is neither: a skip, or weak
/// @param titles what crashes weigh whose titles match; the first that matches counts
/// @param foreign what a crash weighs that has nothing in common with those of the first step
/// @param practice what is taken for granted around the rule
public record Thresholds(
    String name,
    Bad bad,
    Good good,
    Verdict otherwise,
    List<Weight> titles,
    double foreign,
    Practice practice) {
  public Thresholds {
    titles = List.copyOf(titles);
    if (otherwise != Verdict.SKIP && otherwise != Verdict.WEAK) {
      throw new IllegalArgumentException("neither good nor bad can only be skip or weak");
    }
  }

  /// At least so many crashes, weighed, and at least such a share of the conclusive runs.
  public record Bad(int crashes, double share) {}

  /// At least so many clean runs, and at least such a share of all runs.
  public record Good(int clean, double share) {}

  /// What a crash weighs whose title contains a match.
  public record Weight(Pattern title, double weight) {}

  /// The policy for a search that is about these crashes.
  public VerdictPolicy about(Likeness origin) {
    return new VerdictPolicy(
        name, this::judge, Failed.OTHER, practice, title -> weight(title, origin));
  }

  private double weight(String title, Likeness origin) {
    return titles.stream()
        .filter(weight -> weight.title().matcher(title).find())
        .findFirst()
        .map(Weight::weight)
        .orElse(origin.isForeign(title) ? foreign : 1);
  }

  private Finding judge(Counts n, boolean flaky) {
    int conclusive = n.good() + n.bad();
    if (n.bad() >= bad.crashes() && n.bad() > 0 && n.bad() >= bad.share() * conclusive) {
      return Finding.bad(
          "%d crashes of at least %d, and %.2f of the conclusive runs of at least %.2f"
              .formatted(n.bad(), bad.crashes(), (double) n.bad() / conclusive, bad.share()));
    }
    if (n.bad() == 0
        && n.good() >= good.clean()
        && n.good() > 0
        && n.good() >= good.share() * n.total()) {
      return Finding.good(
          "no crash that counts, and %d clean runs of at least %d"
              .formatted(n.good(), good.clean()));
    }
    String reason =
        "bad wants %d crashes and %.2f of the conclusive runs, good no crash and %d clean runs"
            .formatted(bad.crashes(), bad.share(), good.clean());
    return new Finding(otherwise, false, reason);
  }
}
