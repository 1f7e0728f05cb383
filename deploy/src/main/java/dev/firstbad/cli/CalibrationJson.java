package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.confidence.Model;
import dev.firstbad.confidence.training.Calibration;
import dev.firstbad.confidence.training.Scores;
import dev.firstbad.producer.calibration.Report;
import java.util.TreeMap;

/// A calibration as JSON: the means over all rounds, the rounds, the kinds, the bins, the model.
final class CalibrationJson {
  private CalibrationJson() {}

  static ObjectNode of(Report report) {
    ObjectNode json =
        Server.JSON
            .createObjectNode()
            .put("logs", report.rounds().getFirst().examples())
            .put("right", report.rounds().getFirst().right())
            .put("auc", report.mean(Scores::auc))
            .put("rejected", report.mean(Scores::rejected))
            .put("wanted", report.mean(Scores::wanted))
            .put("calibrationError", report.mean(Scores::calibrationError))
            .put("sampling", report.mean(Scores::sampling))
            .put("miscalibration", report.miscalibration())
            .put("brier", report.mean(Scores::brier));
    ArrayNode rounds = json.putArray("rounds");
    report.rounds().forEach(round -> rounds.add(scores(round)));
    ObjectNode kinds = json.putObject("kinds");
    new TreeMap<>(report.kinds()).forEach((kind, scores) -> kinds.set(kind, scores(scores)));
    ArrayNode bins = json.putArray("calibration");
    report.calibration().forEach(bin -> bins.add(bin(bin)));
    json.set("model", model(report.model()));
    return json;
  }

  private static ObjectNode scores(Scores scores) {
    return Server.JSON
        .createObjectNode()
        .put("logs", scores.examples())
        .put("right", scores.right())
        .put("auc", scores.auc())
        .put("rejected", scores.rejected())
        .put("wanted", scores.wanted())
        .put("calibrationError", scores.calibrationError())
        .put("sampling", scores.sampling())
        .put("brier", scores.brier());
  }

  private static ObjectNode bin(Calibration bin) {
    return Server.JSON
        .createObjectNode()
        .put("from", bin.from())
        .put("to", bin.to())
        .put("logs", bin.examples())
        .put("claimed", bin.claimed())
        .put("observed", bin.observed());
  }

  private static ObjectNode model(Model model) {
    ObjectNode json =
        Server.JSON
            .createObjectNode()
            .put("name", model.name())
            .put("wanted", model.wanted())
            .put("intercept", model.intercept());
    ArrayNode terms = json.putArray("terms");
    for (Model.Term term : model.terms()) {
      terms
          .addObject()
          .put("feature", term.feature().id())
          .put("mean", term.mean())
          .put("deviation", term.deviation())
          .put("weight", term.weight());
    }
    return json;
  }
}
