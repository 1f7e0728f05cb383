package dev.firstbad.confidence;

import dev.firstbad.confidence.Tested.Place;
import dev.firstbad.crash.Likeness;
import java.util.List;
import java.util.OptionalDouble;

/// The numbers of the features.
final class Measures {
  private static final double MOST = 5;
  private static final int LONGEST = 6;

  private Measures() {}

  static double posterior(Material material) {
    double named = material.posterior().orElseThrow().named();
    double odds = Math.log(named) - Math.log1p(-named);
    return Math.clamp(odds, -MOST, MOST);
  }

  static double titles(Material material) {
    Likeness origin = material.testimony().origin();
    return material.bad().stream()
        .mapToDouble(test -> same(test.runs(), origin))
        .average()
        .orElse(1);
  }

  static double releases(Material material) {
    return Math.log1p((double) range(material));
  }

  static long range(Material material) {
    return material.tests().stream().filter(test -> test.place() == Place.RANGE).count();
  }

  static double powerless(Material material) {
    return indicator(material.powerless().isPresent());
  }

  static OptionalDouble words(Material material) {
    return material.relevance().map(Relevance::named).orElse(OptionalDouble.empty());
  }

  static OptionalDouble stack(Material material) {
    return material.relevance().filter(Relevance::comparable).stream()
        .mapToDouble(Measures::nearness)
        .findFirst();
  }

  private static double nearness(Relevance relevance) {
    if (relevance.touched().isPresent()) {
      return 1;
    }
    return relevance.neighbour().isPresent() ? 0.5 : 0;
  }

  static double mixed(Material material) {
    return indicator(material.tests().stream().anyMatch(test -> test.runs().isMixed()));
  }

  static boolean isSingle(Tested test) {
    return test.runs().crashed() == 1 && test.runs().clean() > 0;
  }

  static double stray(Material material) {
    List<Tested> tail = material.tail();
    boolean clean = !tail.isEmpty() && !tail.getLast().bugged();
    return clean ? Math.min(tail.size(), LONGEST) * (1 - rateBefore(material, tail.size())) : 0;
  }

  /// How often the last bad step crashed before the end of the search.
  static double rateBefore(Material material, int tail) {
    List<Tested> search = material.search();
    return search.size() == tail ? 1 : search.get(search.size() - tail - 1).runs().rate();
  }

  private static double same(Runs runs, Likeness origin) {
    int same =
        runs.crashes().entrySet().stream()
            .filter(crash -> origin.titles().contains(crash.getKey()))
            .mapToInt(crash -> crash.getValue())
            .sum();
    return (double) same / runs.crashed();
  }

  private static double indicator(boolean holds) {
    return holds ? 1 : 0;
  }
}
