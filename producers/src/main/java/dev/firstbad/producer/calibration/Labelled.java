package dev.firstbad.producer.calibration;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.confidence.Features;
import dev.firstbad.confidence.training.Example;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.Word;
import dev.firstbad.producer.offline.Offline;
import dev.firstbad.producer.offline.Told;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Logs whose truth is known, as examples for a model.
public final class Labelled {
  private Labelled() {}

  /// The examples among all logs that these paths lead to.
  public static List<Example> examples(List<String> paths, InputStream in, GroundTruth truth) {
    List<Example> examples = new ArrayList<>();
    Offline.each(paths, in, told -> example(told, truth), one -> one.ifPresent(examples::add));
    return examples;
  }

  private static Optional<Example> example(Told told, GroundTruth truth) {
    return switch (told) {
      case Told.Recorded(String file, Bisection bisection) -> example(file, bisection, truth);
      case Told.Refused refused -> Optional.empty();
    };
  }

  private static Optional<Example> example(String file, Bisection bisection, GroundTruth truth) {
    Optional<Boolean> right = truth.isRight(file, bisection);
    return right.isEmpty()
        ? Optional.empty()
        : Features.of(bisection)
            .map(features ->
                new Example(
                    file, kind(bisection), features, right.get(), bugs(file, bisection, truth)));
  }

  /// A cause or a fix, and how it ended.
  private static String kind(Bisection bisection) {
    String kind = bisection.started() == null ? "unknown" : Word.of(bisection.started().kind());
    return bisection.outcome() == null ? kind : kind + " " + bisection.outcome().type();
  }

  /// Logs are of one bug that have one true culprit, or a crash of the first step in common.
  private static Set<String> bugs(String file, Bisection bisection, GroundTruth truth) {
    Set<String> bugs = new HashSet<>();
    truth.of(file).ifPresent(commit -> bugs.add("culprit " + commit));
    bisection.steps().stream().findFirst().map(Step::results).orElse(List.of()).stream()
        .filter(result -> result.outcome() == RunOutcome.CRASHED)
        .forEach(result -> bugs.add("crash " + result.title()));
    return bugs;
  }
}
