package dev.firstbad.confidence.training;

import java.util.ArrayList;
import java.util.List;

/// Claimed against observed.
///
/// @param from lower bound of the claimed probability
/// @param to upper bound
/// @param examples how many fall between
/// @param claimed their mean probability
/// @param observed the share of them that are right
public record Calibration(double from, double to, int examples, double claimed, double observed) {

  /// Claimed and observed in bins of equal width; those without examples are left out.
  public static List<Calibration> of(List<Scored> scored, int bins) {
    List<Calibration> all = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      int number = bin;
      List<Scored> in = scored.stream().filter(one -> binOf(one, bins) == number).toList();
      if (!in.isEmpty()) {
        double claimed = in.stream().mapToDouble(Scored::probability).average().orElse(0);
        double right = in.stream().filter(one -> one.example().right()).count();
        all.add(
            new Calibration(
                (double) bin / bins, (bin + 1.0) / bins, in.size(), claimed, right / in.size()));
      }
    }
    return all;
  }

  static double error(List<Scored> scored, int bins) {
    return of(scored, bins).stream()
            .mapToDouble(bin -> bin.examples() * Math.abs(bin.claimed() - bin.observed()))
            .sum()
        / scored.size();
  }

  /// The expected error where every probability is true: in each bin, the number of right ones is a
  /// sum of independent draws, and its distance from its mean that of a normal distribution.
  static double sampling(List<Scored> scored, int bins) {
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      double variance = 0;
      for (Scored one : scored) {
        if (binOf(one, bins) == bin) {
          variance += one.probability() * (1 - one.probability());
        }
      }
      sum += Math.sqrt(variance * 2 / Math.PI);
    }
    return sum / scored.size();
  }

  private static int binOf(Scored one, int bins) {
    return Math.min(bins - 1, (int) (one.probability() * bins));
  }
}
