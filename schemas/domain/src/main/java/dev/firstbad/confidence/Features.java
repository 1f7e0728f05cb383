package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The features of one record.
///
/// @param values those that the record tells
public record Features(Map<Feature, Double> values) {
  public Features {
    values = Map.copyOf(values);
  }

  /// The features of a bisection that an opinion can be had on.
  public static Optional<Features> of(Bisection bisection) {
    return Material.of(bisection).map(Features::of);
  }

  static Features of(Material material) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      feature.of(material).ifPresent(value -> values.put(feature, value));
    }
    return new Features(values);
  }

  /// One of them; empty where the record does not tell.
  public OptionalDouble of(Feature feature) {
    Double value = values.get(feature);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
