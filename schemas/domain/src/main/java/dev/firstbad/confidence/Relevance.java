package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.crash.Likeness;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the culprit has to do with the crash, by its message and by what it changes.
///
/// @param origin the crashes that the search is about
/// @param stack the files on the stack of the crash that was seen on the culprit
record Relevance(
    String message, ChangedPaths changes, Likeness origin, Optional<StackFiles> stack) {

  /// Empty where the record does not describe the culprit.
  static Optional<Relevance> of(Bisection bisection, Likeness origin) {
    CommitDescribed culprit = bisection.culprit();
    if (culprit == null) {
      return Optional.empty();
    }
    CrashReported crash = bisection.crash();
    Optional<StackFiles> stack =
        Optional.ofNullable(crash == null ? null : crash.report()).map(StackFiles::in);
    return Optional.of(
        new Relevance(culprit.message(), ChangedPaths.in(culprit.changes()), origin, stack));
  }

  /// The share of the words in the names of the crashing functions that the commit's message and
  /// paths have too, 0 to 1; empty where no function is named.
  OptionalDouble named() {
    Set<String> words = origin.words();
    if (words.isEmpty()) {
      return OptionalDouble.empty();
    }
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(Likeness.wordsOf(message + " " + String.join(" ", changes.paths())));
    return OptionalDouble.of((double) shared.size() / words.size());
  }

  /// Whether it can be told if the commit touches what crashed.
  boolean comparable() {
    return changes.areComplete() && stack.filter(files -> !files.telling().isEmpty()).isPresent();
  }

  /// The innermost file on the stack that the commit changes.
  Optional<String> touched() {
    return stack.map(StackFiles::telling).orElse(List.of()).stream()
        .filter(changes::contain)
        .findFirst();
  }

  /// The innermost file on the stack in whose directory the commit changes another one.
  Optional<String> neighbour() {
    return stack.map(StackFiles::telling).orElse(List.of()).stream()
        .filter(changes::haveNeighbour)
        .findFirst();
  }
}
