package dev.firstbad.cli;

import dev.firstbad.confidence.Model;
import dev.firstbad.confidence.ModelText;
import dev.firstbad.confidence.training.Calibration;
import dev.firstbad.confidence.training.Scores;
import dev.firstbad.producer.calibration.GroundTruth;
import dev.firstbad.producer.calibration.Labelled;
import dev.firstbad.producer.calibration.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "calibrate",
    description =
        "Train a model of confidence on logs whose true culprit is known, and measure models made"
            + " so on bugs that they did not see.",
    footer = {
      "",
      "The table has tabs and names its columns in the first line: log, ground_truth",
      "and others.",
      "Example: firstbad calibrate --ground-truth truth.tsv --out model.tsv logs/"
    })
final class Calibrate implements Runnable {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files, directories of files, or - for standard input")
  private List<String> paths;

  @Option(
      names = "--ground-truth",
      required = true,
      paramLabel = "TSV",
      description = "the true culprit of each log")
  private Path groundTruth;

  @Option(
      names = "--name",
      defaultValue = "confidence@local",
      paramLabel = "NAME",
      description = "the model's name (default: ${DEFAULT-VALUE})")
  private String name;

  @Option(names = "--out", paramLabel = "FILE", description = "where to write the model")
  private @Nullable Path out;

  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream in;

  Calibrate(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    GroundTruth truth = GroundTruth.read(groundTruth);
    Report report = Report.of(name, Labelled.examples(paths, in, truth));
    PrintWriter to = spec.commandLine().getOut();
    if (output.json()) {
      to.println(CalibrationJson.of(report));
    } else {
      print(report, to);
    }
    if (out != null) {
      write(report.model(), out);
    }
  }

  private static void write(Model model, Path file) {
    try {
      Files.writeString(file, ModelText.of(model));
    } catch (IOException e) {
      throw new WorldFailed("cannot write " + file + ": " + e.getMessage());
    }
  }

  private static void print(Report report, PrintWriter to) {
    Table scores =
        new Table(
            "",
            "logs",
            "right",
            "AUC",
            "rejected",
            "at",
            "calibration",
            "of which sampling",
            "Brier");
    for (int i = 0; i < report.rounds().size(); i++) {
      row(scores, "round " + (i + 1), report.rounds().get(i));
    }
    new TreeMap<>(report.kinds()).forEach((kind, of) -> row(scores, kind, of));
    scores.print(to);
    to.println("calibration error without sampling: " + number(report.miscalibration(), 3));
    to.println();
    Table bins = new Table("claimed", "logs", "mean", "right");
    for (Calibration bin : report.calibration()) {
      bins.row(
          number(bin.from(), 3) + " to " + number(bin.to(), 3),
          String.valueOf(bin.examples()),
          number(bin.claimed(), 3),
          number(bin.observed(), 3));
    }
    bins.print(to);
    to.println();
    to.print(ModelText.of(report.model()));
  }

  private static void row(Table table, String of, Scores scores) {
    table.row(
        of,
        String.valueOf(scores.examples()),
        String.valueOf(scores.right()),
        number(scores.auc(), 3),
        number(scores.rejected(), 3),
        number(scores.wanted(), 3),
        number(scores.calibrationError(), 3),
        number(scores.sampling(), 3),
        number(scores.brier(), 3));
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
