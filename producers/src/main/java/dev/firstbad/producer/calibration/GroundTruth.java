package dev.firstbad.producer.calibration;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The true culprit of logs, by the name of the file; a table with tabs whose first line names the
/// columns, of which `log` and `ground_truth` are needed.
public final class GroundTruth {
  private final Map<String, String> truths;

  private GroundTruth(Map<String, String> truths) {
    this.truths = truths;
  }

  /// Reads the table.
  ///
  /// @throws GroundTruthWrong where it is none
  public static GroundTruth read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new GroundTruthWrong("cannot read " + file + ": " + e.getMessage());
    }
  }

  static GroundTruth parse(String file, List<String> lines) {
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    int log = header.indexOf("log");
    int truth = header.indexOf("ground_truth");
    if (log < 0 || truth < 0) {
      throw new GroundTruthWrong(
          file + ": the first line must name the columns log and ground_truth: " + header);
    }
    Map<String, String> truths = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != header.size()) {
        throw new GroundTruthWrong(
            "%s line %d: %d columns where there are %d"
                .formatted(file, i + 1, cells.size(), header.size()));
      }
      truths.put(cells.get(log), cells.get(truth));
    }
    return new GroundTruth(truths);
  }

  /// The true culprit of a log, as the table has it; empty where it is not known.
  public Optional<String> of(String file) {
    return Optional.ofNullable(truths.get(name(file))).filter(truth -> !truth.isEmpty());
  }

  /// Whether the result is right: the true culprit, or candidates with it among them; empty where
  /// that is not known, or nothing is named.
  public Optional<Boolean> isRight(String file, Bisection bisection) {
    return of(file)
        .flatMap(truth ->
            switch (bisection.outcome()) {
              case Outcome.Culprit culprit -> Optional.of(culprit.commit().hex().equals(truth));
              case Outcome.Inconclusive(List<CommitId> candidates, var why) ->
                  Optional.of(candidates.stream().anyMatch(one -> one.hex().equals(truth)));
              case null -> Optional.empty();
              case Outcome other -> Optional.empty();
            });
  }

  private static String name(String file) {
    Path name = Path.of(file).getFileName();
    return name == null ? file : name.toString();
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
