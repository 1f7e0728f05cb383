package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Tested.Place;
import dev.firstbad.event.Outcome;
import java.util.List;
import java.util.Optional;

/// All that an opinion on a result rests on.
///
/// @param powerless why the culprit cannot have done it, if there is a reason
record Material(
    Testimony testimony,
    Optional<Posterior> posterior,
    Optional<Relevance> relevance,
    Optional<String> powerless) {

  /// The material on a bisection that names a culprit or candidates; empty for any other, and where
  /// its record tells of no runs.
  static Optional<Material> of(Bisection bisection) {
    boolean named =
        switch (bisection.outcome()) {
          case Outcome.Culprit culprit -> true;
          case Outcome.Inconclusive one -> !one.candidates().isEmpty();
          case null -> false;
          case Outcome other -> false;
        };
    if (!named) {
      return Optional.empty();
    }
    Testimony testimony = Testimony.of(bisection);
    Optional<Posterior> posterior =
        Reconstruction.of(bisection, testimony).map(Reconstruction::posterior);
    return posterior.isPresent()
        ? Optional.of(
            new Material(
                testimony,
                posterior,
                Relevance.of(bisection, testimony.origin()),
                Powerless.reason(bisection)))
        : Optional.empty();
  }

  List<Tested> tests() {
    return testimony.tests();
  }

  /// The tests behind the origin's that found the bug.
  List<Tested> bad() {
    return tests().stream()
        .filter(test -> test.place() == Place.RANGE || test.place() == Place.SEARCH)
        .filter(test -> test.bugged() && test.runs().crashed() > 0)
        .toList();
  }

  /// The tests that halved the range.
  List<Tested> search() {
    return tests().stream().filter(test -> test.place() == Place.SEARCH).toList();
  }

  /// The tests at the end of the search whose verdicts are all alike.
  List<Tested> tail() {
    List<Tested> search = search();
    int from = search.size();
    while (from > 0 && search.get(from - 1).bugged() == search.getLast().bugged()) {
      from--;
    }
    return search.subList(from, search.size());
  }
}
