package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.crash.Likeness;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CrashReported;
import dev.firstbad.search.Candidates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How likely candidates are before any test, by what they have in common with the first crash.
///
/// A commit that has all in common is ten times as likely as one that has nothing, for each clue:
/// enough to be asked sooner, too little to be believed without tests.
final class Suspicion {
  private static final double MOST = 10;

  private final Prior prior;
  private final Terrain terrain;
  private final String crash;

  Suspicion(Prior prior, Situation situation) {
    this.prior = prior;
    this.terrain = situation.terrain();
    this.crash = crash(situation);
  }

  /// In proportion to how likely they are; nothing for commits that the search is not about.
  double[] of(Candidates candidates) {
    double[] weights = new double[candidates.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = candidates.isSuspect(i) ? 1 : 0;
    }
    if (!prior.clues().isEmpty()) {
      List<Terrain.Account> accounts =
          candidates.commits().stream().map(terrain.accounts()).toList();
      prior.clues().stream().sorted().forEach(clue -> apply(clue, accounts, weights));
    }
    return weights;
  }

  private void apply(Prior.Clue clue, List<Terrain.Account> accounts, double[] weights) {
    double[] shares =
        switch (clue) {
          case PATHS -> touching(accounts);
          case TEXT -> worded(accounts);
        };
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 1 + (MOST - 1) * shares[i];
    }
  }

  private double[] touching(List<Terrain.Account> accounts) {
    SuspectedPaths paths =
        prior.paths().isEmpty() ? SuspectedPaths.in(crash) : SuspectedPaths.below(prior.paths());
    return accounts.stream().mapToDouble(each -> paths.includeAny(each.paths()) ? 1 : 0).toArray();
  }

  /// Words count the more, the fewer commits have them; the commit with the most has 1.
  private double[] worded(List<Terrain.Account> accounts) {
    Set<String> wanted = words(crash);
    List<Set<String>> shared = new ArrayList<>();
    Map<String, Integer> commits = new HashMap<>();
    for (Terrain.Account account : accounts) {
      Set<String> words = words(account.message() + "\n" + String.join("\n", account.paths()));
      words.retainAll(wanted);
      words.forEach(word -> commits.merge(word, 1, Integer::sum));
      shared.add(words);
    }
    double[] scores =
        shared.stream()
            .mapToDouble(words ->
                words.stream().mapToDouble(word -> rarity(accounts, commits.get(word))).sum())
            .toArray();
    double most = Arrays.stream(scores).max().orElse(0);
    return Arrays.stream(scores).map(score -> most == 0 ? 0 : score / most).toArray();
  }

  private static double rarity(List<Terrain.Account> accounts, @Nullable Integer commits) {
    return Math.log((accounts.size() + 1.0) / Objects.requireNonNull(commits));
  }

  /// Numbers and short words say nothing.
  private static Set<String> words(String text) {
    return Likeness.wordsOf(text).stream()
        .filter(word -> word.length() > 2 && word.chars().anyMatch(Character::isLetter))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// What is known of the crash from the start, and from the first test that saw it.
  private static String crash(Situation situation) {
    BisectionStarted started = situation.course().bisection().started();
    String subject = started == null ? null : started.subject();
    String first =
        situation.course().steps().stream()
            .map(Step::crash)
            .filter(Objects::nonNull)
            .findFirst()
            .map(Suspicion::words)
            .orElse("");
    return (subject == null ? "" : subject + "\n") + first;
  }

  private static String words(CrashReported crash) {
    return crash.title() + "\n" + (crash.report() == null ? "" : crash.report());
  }
}
