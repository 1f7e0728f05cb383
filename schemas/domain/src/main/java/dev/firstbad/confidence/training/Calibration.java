package dev.firstbad.confidence.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Claimed against observed, of some results that are claimed to be about as probable.
///
/// @param from the lowest claimed probability
/// @param to the highest
/// @param examples how many there are
/// @param claimed their mean probability
/// @param observed the share of them that are right
/// @param sampling how far the two are expected to lie apart where every probability is true: the
///   number of right ones is a sum of independent draws, its distance from its mean that of a
///   normal distribution
public record Calibration(
    double from, double to, int examples, double claimed, double observed, double sampling) {
  private static final int MOST = 10;
  private static final int ENOUGH = 50;

  /// Claimed and observed in bins that hold as many examples each, 50 at least: ten bins, or fewer
  /// where there are fewer examples.
  public static List<Calibration> of(List<Scored> scored) {
    List<Scored> ordered =
        scored.stream().sorted(Comparator.comparingDouble(Scored::probability)).toList();
    int size = ordered.size();
    int bins = Math.clamp(size / ENOUGH, 1, MOST);
    List<Calibration> all = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      all.add(bin(ordered.subList(size * bin / bins, size * (bin + 1) / bins)));
    }
    return all;
  }

  /// The mean distance of claimed and observed rate.
  static double error(List<Calibration> bins) {
    return mean(bins, bins.stream().mapToDouble(bin -> Math.abs(bin.gap())).toArray());
  }

  /// What that error is expected to be of the very same probabilities if they were all true.
  static double sampling(List<Calibration> bins) {
    return mean(bins, bins.stream().mapToDouble(Calibration::sampling).toArray());
  }

  /// An estimate of the mean square distance of the claimed probabilities from the true rates of
  /// the bins, without what sampling adds to it; below 0 where that leaves less than nothing
  /// (Kumar, Liang and Ma, NeurIPS 2019).
  static double square(List<Calibration> bins) {
    return mean(
        bins,
        bins.stream()
            .mapToDouble(bin ->
                bin.gap() * bin.gap()
                    - bin.observed * (1 - bin.observed) / Math.max(1, bin.examples - 1))
            .toArray());
  }

  private double gap() {
    return claimed - observed;
  }

  private static Calibration bin(List<Scored> of) {
    double claimed = of.stream().mapToDouble(Scored::probability).average().orElse(0);
    double right = of.stream().filter(one -> one.example().right()).count();
    double variance = of.stream().mapToDouble(Scored::variance).sum();
    return new Calibration(
        of.getFirst().probability(),
        of.getLast().probability(),
        of.size(),
        claimed,
        right / of.size(),
        Math.sqrt(variance * 2 / Math.PI) / of.size());
  }

  private static double mean(List<Calibration> bins, double[] values) {
    double sum = 0;
    double examples = 0;
    for (int i = 0; i < values.length; i++) {
      sum += bins.get(i).examples * values[i];
      examples += bins.get(i).examples;
    }
    return sum / examples;
  }
}
