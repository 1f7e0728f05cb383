package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.http.Filtering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of bisections that meet some filters.
///
/// @param given the filters that are set, by name
/// @param next the address of the next page; null on the last
public record BisectionsPage(
    Frame frame, Map<String, String> given, List<Row> rows, @Nullable String next) {
  public BisectionsPage {
    given = Map.copyOf(given);
    rows = List.copyOf(rows);
  }

  /// A filter with a closed list of words.
  public record Choice(String name, String label, List<String> words) {}

  /// A filter of free text.
  public record Text(String name, String label, String hint) {}

  public static final List<Choice> CHOICES =
      List.of(
          new Choice("kind", "Kind", List.of("cause", "fix")),
          new Choice("state", "State", List.of("running", "concluded", "failed", "reopened")),
          new Choice("outcome", "Outcome", Filtering.OUTCOMES));

  public static final List<Text> TEXTS =
      List.of(
          new Text("title", "Crash title", "part of it"),
          new Text("author", "Culprit's author", "name or address"),
          new Text("recipient", "Told", "address"),
          new Text("commit", "Commit", "tested or named"),
          new Text("from", "From", "2026-01-31"),
          new Text("to", "To", "2026-12-31"));

  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /// One bisection, as the list shows it.
  ///
  /// @param answer the culprit, or how it ended
  public record Row(
      String id,
      String recorded,
      String kind,
      String state,
      String outcome,
      String crash,
      @Nullable String culprit,
      String answer,
      String confidence,
      List<String> flags,
      String tested,
      String took) {
    public Row {
      flags = List.copyOf(flags);
    }

    static Row of(JsonNode summary) {
      JsonNode outcome = summary.path("outcome");
      JsonNode culprit = outcome.path("culprit");
      List<String> flags = new ArrayList<>();
      summary.path("flags").forEach(flag -> flags.add(flag.path("flag").asText()));
      return new Row(
          summary.path("id").asText(),
          Json.time(summary.path("recordedAt")),
          Json.text(summary.path("kind")),
          Json.text(summary.path("state")),
          Json.text(outcome.path("type")),
          Json.text(summary.path("crash").path("title")),
          culprit.path("commit").isTextual() ? culprit.path("commit").asText() : null,
          Json.text(culprit.path("title")),
          Words.percent(Json.number(summary.path("confidence"))),
          flags,
          Json.text(summary.path("revisionsTested")),
          Json.duration(summary.path("totalMillis")));
    }
  }
}
