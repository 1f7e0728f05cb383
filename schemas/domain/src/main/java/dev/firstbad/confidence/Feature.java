package dev.firstbad.confidence;

import java.util.Locale;
import java.util.OptionalDouble;

/// What of a record tells right results from wrong ones, as a number and in words. Each is a reason
/// that a person can check; none knows a particular bug or commit.
public enum Feature {
  /// The log odds of the result by the runs alone, between -5 and 5.
  POSTERIOR,
  /// The share of later crashes that bear a title of the origin's, the mean over all bad steps.
  TITLES,
  /// How many releases or tips were tested before the search, as the logarithm of one more: the
  /// older the range, the more other bugs are in it.
  RELEASES,
  /// 1 where the culprit changes nothing of what ran.
  POWERLESS,
  /// The share of the crashing functions' words that the culprit's message and paths have.
  WORDS,
  /// 1 where the culprit changes a file on the stack of the crash, a half where it changes one
  /// beside such a file.
  STACK,
  /// 1 where some binary ran clean as well as crashed.
  MIXED,
  /// How many verdicts at the end of the search are good in a row, at most 6, weighted with the
  /// share of clean runs at the last bad step: a rare crash sent the search where there is nothing.
  STRAY;

  /// Its name in the file of a model.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is here; empty where the record does not tell.
  OptionalDouble of(Material material) {
    return switch (this) {
      case POSTERIOR -> OptionalDouble.of(Measures.posterior(material));
      case TITLES -> OptionalDouble.of(Measures.titles(material));
      case RELEASES -> OptionalDouble.of(Measures.releases(material));
      case POWERLESS -> OptionalDouble.of(Measures.powerless(material));
      case WORDS -> Measures.words(material);
      case STACK -> Measures.stack(material);
      case MIXED -> OptionalDouble.of(Measures.mixed(material));
      case STRAY -> OptionalDouble.of(Measures.stray(material));
    };
  }

  /// The same in words.
  String reason(Material material) {
    return switch (this) {
      case POSTERIOR -> Reasons.posterior(material);
      case TITLES -> Reasons.titles(material);
      case RELEASES -> Reasons.releases(material);
      case POWERLESS -> Reasons.powerless(material);
      case WORDS -> Reasons.words(material);
      case STACK -> Reasons.stack(material);
      case MIXED -> Reasons.mixed(material);
      case STRAY -> Reasons.stray(material);
    };
  }
}
