package dev.firstbad.producer.transcript;

import dev.firstbad.event.Kind;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that a search uses for its two sides, and what they say of its aim.
record Vocabulary(Terms terms) {
  static final Vocabulary DEFAULT = new Vocabulary(Terms.DEFAULT);
  private static final Terms NEUTRAL = new Terms("new", "old");
  private static final Pattern OPTION = Pattern.compile("--term-(good|old|bad|new)(?:=(.+))?");
  private static final Set<String> MENDED =
      Set.of(
          "fix",
          "fixed",
          "mended",
          "works",
          "working",
          "work",
          "ok",
          "okay",
          "pass",
          "passes",
          "passed",
          "passing",
          "success",
          "good",
          "fast",
          "resolved",
          "repaired",
          "unbroken");
  private static final Set<String> BROKEN =
      Set.of(
          "unfixed",
          "broken",
          "breaks",
          "fail",
          "fails",
          "failed",
          "failing",
          "failure",
          "oops",
          "crash",
          "crashes",
          "crashed",
          "crashing",
          "bug",
          "buggy",
          "bad",
          "error",
          "slow");

  /// The words that `git bisect start` is given, or the usual ones.
  static Vocabulary of(List<String> startArguments) {
    String bad = null;
    String good = null;
    for (int i = 0; i < startArguments.size(); i++) {
      Matcher option = OPTION.matcher(startArguments.get(i));
      if (option.matches()) {
        String word =
            option.group(2) == null && i + 1 < startArguments.size()
                ? startArguments.get(i + 1)
                : option.group(2);
        boolean isBad = option.group(1).equals("bad") || option.group(1).equals("new");
        bad = isBad ? word : bad;
        good = isBad ? good : word;
      }
    }
    return of(bad == null ? "bad" : bad, good == null ? "good" : good);
  }

  private static Vocabulary of(String bad, String good) {
    boolean sound = !bad.isBlank() && !good.isBlank() && !bad.equals(good);
    return sound ? new Vocabulary(new Terms(bad, good)) : DEFAULT;
  }

  /// The words in use once this one was said: `old` and `new` need no declaration.
  Vocabulary hearing(String word) {
    boolean neutral = word.equals("old") || word.equals("new");
    return neutral && terms.equals(Terms.DEFAULT) ? new Vocabulary(NEUTRAL) : this;
  }

  /// What a word tells git, whatever the words are.
  Optional<Verdict> verdict(String word) {
    if (word.equals("skip")) {
      return Optional.of(Verdict.SKIP);
    } else if (word.equals(terms.bad())) {
      return Optional.of(Verdict.BAD);
    }
    return word.equals(terms.good()) ? Optional.of(Verdict.GOOD) : Optional.empty();
  }

  /// What the search looks for. Git's `bad` is the side that has the newer property: the bug,
  /// unless the words say that it is the fix.
  Kind kind() {
    boolean fix = MENDED.contains(terms.bad()) || BROKEN.contains(terms.good());
    return fix ? Kind.FIX : Kind.CAUSE;
  }

  /// Whether the aim has to be guessed from the words.
  boolean isGuess() {
    return !terms.equals(Terms.DEFAULT);
  }
}
