package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Feature;
import dev.firstbad.confidence.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Makes a model of examples. Few weights and a penalty, for there are few examples.
public final class Training {
  private Training() {}

  /// The model of all these examples.
  ///
  /// @param wanted its operating point, which models of this kind are measured at
  /// @throws IllegalArgumentException if they are not both right and wrong
  public static Model model(
      String name, List<Example> examples, double wanted, List<String> figures) {
    if (!isPossible(examples)) {
      throw new IllegalArgumentException(
          "both right and wrong results are needed, not %d of one kind".formatted(examples.size()));
    }
    return model(name, examples, Penalty.of(examples), wanted, figures);
  }

  /// Whether there are both right and wrong ones.
  static boolean isPossible(List<Example> examples) {
    long right = examples.stream().filter(Example::right).count();
    return right > 0 && right < examples.size();
  }

  static Model model(
      String name, List<Example> examples, double penalty, double wanted, List<String> figures) {
    List<Scale> scales =
        Arrays.stream(Feature.values()).map(feature -> Scale.of(feature, examples)).toList();
    double[][] rows =
        examples.stream().map(example -> row(example, scales)).toArray(double[][]::new);
    double[] weights = Ridge.fit(rows, truths(examples), penalty);
    List<Model.Term> terms = new ArrayList<>();
    for (int i = 0; i < scales.size(); i++) {
      Scale scale = scales.get(i);
      terms.add(new Model.Term(scale.feature(), scale.mean(), scale.deviation(), weights[i]));
    }
    return new Model(name, weights[scales.size()], wanted, terms, figures);
  }

  /// What is usual of a feature.
  private record Scale(Feature feature, double mean, double deviation) {
    static Scale of(Feature feature, List<Example> examples) {
      double[] values =
          examples.stream()
              .flatMapToDouble(example -> example.features().of(feature).stream())
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double variance =
          Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
      return new Scale(feature, mean, variance == 0 ? 1 : Math.sqrt(variance));
    }

    /// What is not known counts as usual.
    double of(Example example) {
      OptionalDouble value = example.features().of(feature);
      return value.isEmpty() ? 0 : (value.getAsDouble() - mean) / deviation;
    }
  }

  private static boolean[] truths(List<Example> examples) {
    boolean[] truths = new boolean[examples.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = examples.get(i).right();
    }
    return truths;
  }

  private static double[] row(Example example, List<Scale> scales) {
    return scales.stream().mapToDouble(scale -> scale.of(example)).toArray();
  }
}
