package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.SelectionReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of the bug that a search is about.
final class Origin {
  private Origin() {}

  /// The titles of the crashes that the origin showed, with any configuration.
  static Set<String> titles(Bisection bisection) {
    Set<String> titles = new LinkedHashSet<>();
    for (Step step : bisection.steps()) {
      if (isOrigin(step)) {
        titles.addAll(Runs.of(step).crashes().keySet());
      }
    }
    return titles;
  }

  /// The first test of it.
  static Optional<Step> step(List<Step> steps) {
    return steps.stream().filter(Origin::isOrigin).findFirst();
  }

  private static boolean isOrigin(Step step) {
    SelectionReason reason = step.revision().reason();
    return reason == SelectionReason.ORIGIN || reason == SelectionReason.CONFIG;
  }
}
