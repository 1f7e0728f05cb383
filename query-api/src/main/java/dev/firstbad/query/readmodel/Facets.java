package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many of the bisections that meet a filter have what value, by facet.
public final class Facets {
  /// As many values of a facet as are told, the most frequent ones.
  public static final int MOST = 100;

  private static final Map<String, String> COLUMNS =
      Map.of(
          "kind", "kind",
          "state", "state",
          "outcome", "outcome",
          "month", "strftime('%Y-%m', recorded_at / 1000000, 'unixepoch')");
  private static final List<String> ORDER =
      List.of("kind", "state", "outcome", "flag", "tool", "compiler", "month");

  private final ReadModel model;

  public Facets(ReadModel model) {
    this.model = model;
  }

  /// A value, and how many bisections have it.
  public record Count(String value, long count) {}

  public Map<String, List<Count>> count(BisectionFilter filter, Sight sight) {
    return model.read(connection -> {
      Map<String, List<Count>> facets = new LinkedHashMap<>();
      for (String facet : ORDER) {
        facets.put(facet, count(connection, filter, sight, facet));
      }
      return facets;
    });
  }

  private static List<Count> count(
      Connection connection, BisectionFilter filter, Sight sight, String facet)
      throws SQLException {
    String column = COLUMNS.get(facet);
    boolean all = column == null && filter.equals(BisectionFilter.ALL);
    Where where = all ? new Where().and(ofAll(sight)) : Where.of(filter, sight);
    String select;
    if (column == null) {
      select =
          "SELECT value, count(*) FROM traits" + (all ? "" : " JOIN bisections ON row = bisection");
      where.and("name = ?", facet.toUpperCase(Locale.ROOT));
    } else {
      select = "SELECT %s, count(*) FROM bisections".formatted(column);
      where.and(column + " IS NOT NULL");
    }
    List<Count> counts = new ArrayList<>();
    try (PreparedStatement statement =
            where.prepare(connection, select, "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?", MOST);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counts.add(new Count(word(row.getString(1), column), row.getLong(2)));
      }
    }
    return counts;
  }

  /// What is seen of traits: to leave out the few that are hidden takes less than to look up all.
  private static String ofAll(Sight sight) {
    return switch (sight) {
      case ALL -> "TRUE";
      case PUBLIC -> "bisection NOT IN (SELECT row FROM bisections WHERE hidden)";
    };
  }

  /// Kinds, states and outcomes by their words; what others named as they did.
  private static String word(String value, @Nullable String column) {
    return column == null ? value : value.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
