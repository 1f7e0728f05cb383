package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.query.readmodel.Flakiness;
import dev.firstbad.query.readmodel.Resting;
import dev.firstbad.query.readmodel.Unusable;

/// The parts of the audit as JSON.
final class FlakyJson {
  private FlakyJson() {}

  static ObjectNode of(Flakiness item) {
    Double rate = item.runs() == 0 ? null : (Double) ((double) item.failures() / item.runs());
    return object()
        .put("key", item.key())
        .put("tests", item.tests())
        .put("runs", item.runs())
        .put("failures", item.failures())
        .put("rate", rate)
        .put("low", item.interval().low())
        .put("high", item.interval().high())
        .put("mixed", item.mixed())
        .put("pairs", item.pairs())
        .put("pairsOfSameBug", item.sameBug())
        .put("firstSeen", item.firstSeen().toString())
        .put("lastSeen", item.lastSeen().toString())
        .put("spentMillis", item.spent().toMillis());
  }

  static ObjectNode of(Unusable item) {
    return object()
        .put("commit", item.commit())
        .put("tests", item.tests())
        .put("buildFailed", item.buildFailed())
        .put("bootFailed", item.bootFailed())
        .put("spentMillis", item.spent().toMillis());
  }

  static ObjectNode of(Resting item) {
    ObjectNode json = object().put("bisection", item.bisection()).put("culprit", item.culprit());
    item.steps().forEach(json.putArray("steps")::add);
    return json;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
