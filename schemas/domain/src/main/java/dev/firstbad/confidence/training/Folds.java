package dev.firstbad.confidence.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Splits examples into folds, all examples of one bug into the same. The same examples are split
/// the same way each time, in whatever order they come.
final class Folds {
  private static final int COUNT = 10;

  private Folds() {}

  /// What models are measured on, and all other examples, which they are trained on.
  record Fold(List<Example> held, List<Example> rest) {}

  /// Those folds, of ten, that hold any example.
  ///
  /// @param round another one splits otherwise
  static List<Fold> of(List<Example> examples, int round) {
    int[] numbers = numbers(examples, round);
    List<Fold> folds = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      Fold fold = new Fold(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < numbers.length; i++) {
        (numbers[i] == number ? fold.held : fold.rest).add(examples.get(i));
      }
      if (!fold.held.isEmpty()) {
        folds.add(fold);
      }
    }
    return folds;
  }

  /// For each example the number of its fold, from 0.
  private static int[] numbers(List<Example> examples, int round) {
    List<String> bugs = Bugs.of(examples);
    List<String> order =
        bugs.stream()
            .distinct()
            .sorted(
                Comparator.comparingLong((String bug) -> mixed(bug, round))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return bugs.stream().mapToInt(bug -> order.indexOf(bug) % COUNT).toArray();
  }

  /// A number that looks random, from a name (the finaliser of SplitMix64).
  private static long mixed(String name, int round) {
    long z = name.hashCode() * 0x9E3779B97F4A7C15L + round * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
