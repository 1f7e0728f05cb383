package dev.firstbad.whatif;

import dev.firstbad.bisection.Bisection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bisection would have done under another policy, as far as its record tells.
///
/// @param policy the name of that policy
/// @param steps its tests, judged again
/// @param departure the first test after which the search would have gone elsewhere, null where it
///   goes the recorded way to its end
/// @param carried how many tests still serve: those up to the departure
/// @param left among how many revisions the search would then still have to look; null where git
///   does not tell
/// @param fate what becomes of the result
/// @param statement one sentence
public record WhatIf(
    String policy,
    List<Rejudged> steps,
    @Nullable Rejudged departure,
    int carried,
    @Nullable Double left,
    Fate fate,
    String statement) {
  /// What becomes of a result under another policy.
  public enum Fate {
    /// The search takes the same way to the same end.
    STANDS,
    /// The search goes elsewhere, and where it then looks the recorded culprit is not.
    FALLS,
    /// The search goes elsewhere, and can come back to the same end.
    OPEN
  }

  public WhatIf {
    steps = List.copyOf(steps);
  }

  /// A bisection under another policy; empty where its record tells of no tests.
  public static Optional<WhatIf> of(Bisection bisection, Candidate candidate) {
    List<Rejudged> steps = Rejudging.of(bisection, candidate.on(bisection));
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Course(bisection, steps).under(candidate.name()));
  }

  /// The tests on which the policies differ.
  public List<Rejudged> flipped() {
    return steps.stream().filter(step -> !step.agrees()).toList();
  }
}
