package dev.firstbad.query.page;

import dev.firstbad.query.readmodel.Facets.Count;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many of the bisections that are listed have which value, as links that narrow the list down.
///
/// @param values the most frequent ones
/// @param more how many others there are
public record FacetRow(String label, List<Value> values, int more) {
  private static final int MOST = 8;
  private static final int LONGEST = 40;

  public FacetRow {
    values = List.copyOf(values);
  }

  /// A value, how many have it, and the list of those; of the value that was asked for, the list
  /// without that condition.
  public record Value(String label, String title, long count, String href, boolean chosen) {}

  static List<FacetRow> of(Map<String, List<Count>> facets, Map<String, String> given) {
    return facets.entrySet().stream()
        .filter(facet -> !facet.getValue().isEmpty())
        .map(facet -> of(facet.getKey(), facet.getValue(), given))
        .toList();
  }

  private static FacetRow of(String facet, List<Count> counts, Map<String, String> given) {
    List<Value> values =
        counts.stream().limit(MOST).map(count -> value(facet, count, given)).toList();
    return new FacetRow(facet, values, counts.size() - values.size());
  }

  private static Value value(String facet, Count count, Map<String, String> given) {
    Map<String, String> wanted = conditions(facet, count.value());
    boolean chosen = given.entrySet().containsAll(wanted.entrySet());
    Map<String, String> then = new TreeMap<>(given);
    if (chosen) {
      then.keySet().removeAll(wanted.keySet());
    } else {
      then.putAll(wanted);
    }
    return new Value(
        shortened(facet, count.value()),
        count.value(),
        count.count(),
        "/" + Pages.query(then),
        chosen);
  }

  /// The filters that ask for a value: of a month, its first day and the next one's.
  private static Map<String, String> conditions(String facet, String value) {
    if (!facet.equals("month")) {
      return Map.of(facet, value);
    }
    try {
      YearMonth month = YearMonth.parse(value);
      return Map.of("from", month + "-01", "to", month.plusMonths(1) + "-01");
    } catch (DateTimeException outlandish) {
      return Map.of("from", value);
    }
  }

  private static String shortened(String facet, String value) {
    if (facet.equals("tool")) {
      return Words.hash(value);
    }
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
