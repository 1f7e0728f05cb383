package dev.firstbad.producer.calibration;

import dev.firstbad.confidence.Model;
import dev.firstbad.confidence.training.Calibration;
import dev.firstbad.confidence.training.CrossValidation;
import dev.firstbad.confidence.training.Example;
import dev.firstbad.confidence.training.Scored;
import dev.firstbad.confidence.training.Scores;
import dev.firstbad.confidence.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// A model, and how well models made so do on bugs that they did not see.
///
/// @param rounds the scores of several ways to split the examples
/// @param kinds the scores of the first round by kind, of those that are both right and wrong
/// @param calibration claimed and observed of the first round
public record Report(
    Model model, List<Scores> rounds, Map<String, Scores> kinds, List<Calibration> calibration) {
  private static final int ROUNDS = 10;

  public Report {
    rounds = List.copyOf(rounds);
    kinds = Map.copyOf(kinds);
    calibration = List.copyOf(calibration);
  }

  /// Trains a model of that name on all examples, and measures its kind.
  ///
  /// @throws GroundTruthWrong if they are not both right and wrong
  public static Report of(String name, List<Example> examples) {
    long right = examples.stream().filter(Example::right).count();
    if (right < 2 || examples.size() - right < 2) {
      throw new GroundTruthWrong(
          "of the logs, %d have a known truth and %d of them are right: too few to learn from"
              .formatted(examples.size(), right));
    }
    List<Scored> first = CrossValidation.of(examples, 0);
    List<Scores> rounds = new ArrayList<>(List.of(Scores.of(first)));
    for (int round = 1; round < ROUNDS; round++) {
      rounds.add(Scores.of(CrossValidation.of(examples, round)));
    }
    Model model =
        Training.model(name, examples, mean(rounds, Scores::wanted), figures(examples, rounds));
    return new Report(model, rounds, kinds(first), Calibration.of(first));
  }

  /// The mean over all rounds.
  public double mean(ToDoubleFunction<Scores> figure) {
    return mean(rounds, figure);
  }

  /// The root of the mean square distance of claimed and true rate, over all rounds, as far as it
  /// is not sampling.
  public double miscalibration() {
    return miscalibration(rounds);
  }

  private static double miscalibration(List<Scores> rounds) {
    return Math.sqrt(Math.max(0, mean(rounds, Scores::miscalibration)));
  }

  private static Map<String, Scores> kinds(List<Scored> scored) {
    Map<String, List<Scored>> kinds = new TreeMap<>();
    scored.forEach(
        one -> kinds.computeIfAbsent(one.example().kind(), k -> new ArrayList<>()).add(one));
    Map<String, Scores> scores = new TreeMap<>();
    kinds.forEach((kind, of) -> {
      long right = of.stream().filter(one -> one.example().right()).count();
      if (right > 0 && right < of.size()) {
        scores.put(kind, Scores.of(of));
      }
    });
    return scores;
  }

  private static List<String> figures(List<Example> examples, List<Scores> rounds) {
    return List.of(
        "%d labelled logs, %d of them right"
            .formatted(examples.size(), examples.stream().filter(Example::right).count()),
        String.format(
            Locale.ROOT,
            "cross-validated by bug: AUC %.3f, rejects %.3f of the wrong at 0.9 of the right kept,"
                + " calibration error %.3f where sampling alone gives %.3f, without it %.3f",
            mean(rounds, Scores::auc),
            mean(rounds, Scores::rejected),
            mean(rounds, Scores::calibrationError),
            mean(rounds, Scores::sampling),
            miscalibration(rounds)));
  }

  private static double mean(List<Scores> rounds, ToDoubleFunction<Scores> figure) {
    return rounds.stream().mapToDouble(figure).average().orElse(0);
  }
}
