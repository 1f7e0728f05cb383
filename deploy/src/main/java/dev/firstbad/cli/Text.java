package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// JSON of the API in words for a terminal.
final class Text {
  /// Controls, those of eight bits included, and what turns the direction of writing.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

  private Text() {}

  /// The text of a node, `-` where there is none, without characters that steer a terminal.
  static String of(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "-" : safe(node.asText());
  }

  /// Control characters replaced: titles come from logs, and a log can hold anything.
  static String safe(String text) {
    return STEERING.matcher(text).replaceAll("?");
  }

  static String commit(JsonNode hash) {
    String hex = of(hash);
    return hex.length() > 12 ? hex.substring(0, 12) : hex;
  }

  /// `3h44m51s`, `-` where there is none.
  static String duration(JsonNode millis) {
    if (!millis.isNumber()) {
      return "-";
    }
    Duration duration = Duration.ofMillis(millis.asLong());
    if (duration.toHours() > 0) {
      return "%dh%02dm".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return "%dm%02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  static List<String> list(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(of(node)));
    return texts;
  }

  /// One line for how a bisection ended.
  static String outcome(JsonNode bisection) {
    JsonNode outcome = bisection.path("outcome");
    JsonNode culprit = outcome.path("culprit");
    String why = outcome.path("statement").isTextual() ? ": " + of(outcome.path("statement")) : "";
    if (culprit.isObject()) {
      return commit(culprit.path("commit")) + " " + of(culprit.path("title")) + why;
    }
    if (!outcome.path("candidates").isEmpty()) {
      return "one of " + outcome.path("candidates").size() + " commits" + why;
    }
    String error = of(outcome.path("error"));
    return error.equals("-") ? of(outcome.path("statement")) : error;
  }

  /// What the runs of a step gave, most frequent first.
  static String runs(JsonNode step) {
    JsonNode all = step.path("allRuns");
    if (all.isObject()) {
      return "all: " + result(all);
    }
    if (step.path("runs").isEmpty()) {
      return of(step.path("build").path("result")).equals("failed") ? "build failed" : "-";
    }
    return tally(step.path("runs"));
  }

  private static String tally(JsonNode runs) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    runs.forEach(run -> counts.merge(result(run), 1, Integer::sum));
    return String.join(
        ", ",
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .toList());
  }

  private static String result(JsonNode run) {
    String title = of(run.path("title"));
    return of(run.path("outcome")) + (title.isEmpty() || title.equals("-") ? "" : ": " + title);
  }
}
