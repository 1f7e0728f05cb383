package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.json.Difference;
import java.util.List;
import java.util.Map;

/// What saying something of a bisection would change.
///
/// @param action where it is sent to be recorded
/// @param fields what is said
public record WordPage(
    Frame frame,
    String action,
    Map<String, String> fields,
    Bisection before,
    Bisection after,
    List<Difference> differences) {
  public WordPage {
    fields = Map.copyOf(fields);
    differences = List.copyOf(differences);
  }

  /// The result in a sentence.
  public static String result(Bisection bisection) {
    Ending ending = Ending.of(bisection);
    return ending.commit() == null
        ? ending.sentence()
        : "%s %s %s"
            .formatted(
                ending.sentence(),
                Words.hash(ending.commit()),
                ending.title() == null ? "" : ending.title());
  }

  public static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }
}
