package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.Word;
import dev.firstbad.query.http.Filtering;
import dev.firstbad.query.http.Viewer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The list of bisections that meet some filters.
///
/// @param given the filters that are set, by name
/// @param next the address of the next page; null on the last
/// @param live where it is told that there is something new; null where the page does not follow
/// @param viewer who looks, who may subscribe
public record BisectionsPage(
    Frame frame,
    Map<String, String> given,
    List<FacetRow> facets,
    List<Row> rows,
    @Nullable String next,
    @Nullable String live,
    Viewer viewer) {
  public BisectionsPage {
    given = Map.copyOf(given);
    facets = List.copyOf(facets);
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
          new Text("path", "Culprit's file", "net/ or mm/gup.c"),
          new Text("from", "From", "2026-01-31"),
          new Text("to", "To", "2026-12-31"));

  /// The conditions that the form has no field for.
  public List<String> others() {
    return given.keySet().stream()
        .filter(name ->
            !name.equals("q")
                && CHOICES.stream().noneMatch(choice -> choice.name().equals(name))
                && TEXTS.stream().noneMatch(text -> text.name().equals(name)))
        .sorted()
        .toList();
  }

  /// What such a condition is called on the page.
  public static String label(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// The conditions that no subscription can have.
  public List<String> impossible() {
    return Wish.impossible(given);
  }

  /// Whether any of the bisections says how sure it is.
  public boolean sure() {
    return rows.stream().anyMatch(row -> !row.confidence().isEmpty());
  }

  /// The newest of them.
  public String first() {
    return "/" + Pages.query(given);
  }

  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /// One bisection, as the list shows it.
  ///
  /// @param answer the culprit's subject, or what the source says of the end
  /// @param flags what to mind, and what a person said of the culprit
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
    private static final String WITHDRAWN = Word.of(Review.Word.WITHDRAWN);
    private static final int LONGEST = 80;

    public Row {
      flags = List.copyOf(flags);
    }

    static Row of(JsonNode summary) {
      JsonNode outcome = summary.path("outcome");
      JsonNode culprit = outcome.path("culprit");
      Set<String> flags = new LinkedHashSet<>();
      String said = Json.text(summary.path("review").path("word"));
      if (!said.isEmpty()) {
        flags.add(said);
      }
      summary.path("flags").forEach(flag -> flags.add(flag.path("flag").asText()));
      return new Row(
          summary.path("id").asText(),
          Json.time(summary.path("recordedAt")),
          Json.text(summary.path("kind")),
          Json.text(summary.path("state")),
          Json.text(outcome.path("type")),
          Json.text(summary.path("crash").path("title")),
          culprit.path("commit").isTextual() ? culprit.path("commit").asText() : null,
          answer(outcome),
          said.equals(WITHDRAWN) ? "" : Words.percent(Json.number(summary.path("confidence"))),
          List.copyOf(flags),
          Json.text(summary.path("revisionsTested")),
          Json.duration(summary.path("totalMillis")));
    }

    private static String answer(JsonNode outcome) {
      if (outcome.path("culprit").path("title").isTextual()) {
        return outcome.path("culprit").path("title").asText();
      }
      String said = Json.text(outcome.path("error")) + Json.text(outcome.path("statement"));
      return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }
  }
}
