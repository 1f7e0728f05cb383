package dev.firstbad.crash;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How much crashes have in common with those of the origin. One reproducer meets several bugs, and
/// a search that follows another one ends elsewhere; but one bug has several titles, too.
///
/// @param titles the crashes of the origin
/// @param functions what they name
/// @param words what those names are made of
public record Likeness(Set<String> titles, Set<String> functions, Set<String> words) {
  public Likeness {
    titles = Set.copyOf(titles);
    functions = Set.copyOf(functions);
    words = Set.copyOf(words);
  }

  /// Of a title that tells nothing.
  private static final double UNKNOWN = 0.5;

  public static Likeness to(Collection<String> titles) {
    Set<String> functions =
        titles.stream()
            .flatMap(title -> CrashWords.functions(title).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Likeness(Set.copyOf(titles), functions, CrashWords.of(functions));
  }

  /// 1 for the same title or a function in common, else the share of words that the names of the
  /// functions have in common.
  public double of(String title) {
    if (titles.contains(title)) {
      return 1;
    }
    if (titles.isEmpty() || CrashWords.isCorrupted(title)) {
      return UNKNOWN;
    }
    Set<String> named = CrashWords.functions(title);
    return Collections.disjoint(named, functions) ? common(CrashWords.of(named)) : 1;
  }

  /// The words of a text that are worth comparing with [#words].
  public static Set<String> wordsOf(String text) {
    return CrashWords.of(text);
  }

  /// Whether nothing in the title is the origin's.
  public boolean isForeign(String title) {
    return of(title) == 0;
  }

  private double common(Set<String> others) {
    Set<String> shared = new HashSet<>(others);
    shared.retainAll(words);
    int fewer = Math.min(others.size(), words.size());
    return fewer == 0 ? 0 : (double) shared.size() / fewer;
  }
}
