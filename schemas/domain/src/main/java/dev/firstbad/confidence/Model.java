package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A named, versioned rule from a record to the probability that its result is right: a logistic
/// function of features.
///
/// @param name e.g. `confidence@2026-11-27`
/// @param intercept the log odds of an average record
/// @param wanted its operating point: the highest probability below which at most a tenth of the
///   right results are, 0 to 1
/// @param terms in the order of the features
/// @param training what it was trained on and how well it does on what it was not, as lines of text
public record Model(
    String name, double intercept, double wanted, List<Term> terms, List<String> training) {
  public Model {
    terms = List.copyOf(terms);
    training = List.copyOf(training);
  }

  /// One feature's part.
  ///
  /// @param mean of the feature in the training, which stands for what a record does not tell
  /// @param deviation its standard deviation there, above 0
  /// @param weight log odds per standard deviation
  public record Term(Feature feature, double mean, double deviation, double weight) {
    double logOdds(OptionalDouble value) {
      return value.isEmpty() ? 0 : weight * (value.getAsDouble() - mean) / deviation;
    }
  }

  /// The opinion on a bisection that names a culprit, or candidates; empty for any other, and where
  /// the record tells of no runs.
  public Optional<Opinion> on(Bisection bisection) {
    return Material.of(bisection).map(this::on);
  }

  /// The probability that a result with these features is right.
  public double probability(Features features) {
    double logOdds = intercept;
    for (Term term : terms) {
      logOdds += term.logOdds(features.of(term.feature()));
    }
    return Logistic.probability(logOdds);
  }

  private Opinion on(Material material) {
    double logOdds = intercept;
    List<Reason> reasons = new ArrayList<>();
    for (Term term : terms) {
      OptionalDouble value = term.feature().of(material);
      double weight = term.logOdds(value);
      logOdds += weight;
      if (value.isPresent()) {
        reasons.add(new Reason(term.feature(), term.feature().reason(material), weight));
      }
    }
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight())).reversed());
    return new Opinion(
        name, Logistic.probability(logOdds), reasons, material.posterior().orElseThrow());
  }
}
