package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.verdict.Confidence;
import dev.firstbad.whatif.Retried;
import dev.firstbad.whatif.WhatIf.Fate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The bisections that a running system has on record, each under another policy.
final class RecordOf {
  private static final String ALL = "/api/v1/bisections";
  private static final Set<String> UNRELIABLE = Set.of("merge", "noop", "release");

  private RecordOf() {}

  /// Hands over one after the other.
  static void each(Server server, String policy, Consumer<JsonNode> each) {
    new Listing(server, ALL, Map.of())
        .each(one -> {
          String path = ALL + "/" + Server.encoded(one.path("id").asText());
          each.accept(server.json(path, Map.of("policy", policy)));
        });
  }

  /// What the system says of one.
  static Retried retried(JsonNode bisection) {
    JsonNode whatIf = bisection.path("whatIf");
    int flipped = 0;
    int written = 0;
    int agreed = 0;
    for (JsonNode step : whatIf.path("steps")) {
      boolean agrees = step.path("agrees").asBoolean();
      boolean decided = step.path("decided").asBoolean();
      flipped += agrees ? 0 : 1;
      written += decided ? 1 : 0;
      agreed += decided && agrees ? 1 : 0;
    }
    return new Retried(
        whatIf.path("steps").size(),
        flipped,
        written,
        agreed,
        whatIf.isObject()
            ? Fate.valueOf(whatIf.path("fate").asText().toUpperCase(Locale.ROOT))
            : null,
        isSent(bisection));
  }

  private static boolean isSent(JsonNode bisection) {
    for (JsonNode flag : bisection.path("flags")) {
      if (UNRELIABLE.contains(flag.path("flag").asText())) {
        return false;
      }
    }
    JsonNode error = bisection.path("errorProbability");
    return bisection.path("outcome").path("type").asText().equals("culprit")
        && Confidence.isEnough(error.isNumber() ? (Double) error.asDouble() : null);
  }
}
