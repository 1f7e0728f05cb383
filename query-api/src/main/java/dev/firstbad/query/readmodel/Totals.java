package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all bisections come to.
public final class Totals {
  private static final String EFFORT =
      """
      SELECT strftime('%Y-%m', recorded_at / 1000000, 'unixepoch') AS month,
        coalesce(outcome, '') AS outcome, count(*),
        coalesce(sum(summary ->> '$.totalMillis'), 0),
        coalesce(sum(summary ->> '$.buildMillis'), 0),
        coalesce(sum(summary ->> '$.testMillis'), 0)
      FROM bisections WHERE $seen GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC, 2\
      """;

  private static final String DURATIONS =
      """
      SELECT summary ->> '$.totalMillis' AS millis FROM bisections
      WHERE $seen AND millis > 0 ORDER BY 1\
      """;

  private static final String TITLES =
      """
      SELECT summary ->> '$.crash.title', count(*) FROM bisections
      WHERE $seen AND title <> '' GROUP BY title ORDER BY 2 DESC, 1 LIMIT 20\
      """;

  private static final String TESTS =
      """
      SELECT showing, count(*) FROM sightings WHERE hidden <= $hidden
      GROUP BY 1 ORDER BY 2 DESC, 1\
      """;

  private final ReadModel model;

  public Totals(ReadModel model) {
    this.model = model;
  }

  /// The bisections that were recorded in one month, `2026-03`, and ended in one way.
  ///
  /// @param outcome its word; empty where there is none yet
  public record Share(
      String month, String outcome, long count, Duration total, Duration build, Duration test) {}

  /// Something, and how often it is there.
  public record Count(String what, long count) {}

  /// All of it, as far as it is seen.
  ///
  /// @param shares the last month first
  /// @param durations of those bisections that tell it, the shortest first
  /// @param titles of crashes, those that most bisections look for first
  /// @param tests by what they showed
  public record Answer(
      List<Share> shares, List<Duration> durations, List<Count> titles, List<Count> tests) {
    public Answer {
      shares = List.copyOf(shares);
      durations = List.copyOf(durations);
      titles = List.copyOf(titles);
      tests = List.copyOf(tests);
    }
  }

  public Answer all(Sight sight) {
    return model.read(connection ->
        new Answer(
            rows(connection, EFFORT, sight, Totals::share),
            rows(connection, DURATIONS, sight, row -> Duration.ofMillis(row.getLong(1))),
            rows(connection, TITLES, sight, Totals::count),
            rows(connection, TESTS, sight, Totals::count)));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String query, Sight sight, Reader<T> reader) throws SQLException {
    String asked =
        query
            .replace("$seen", sight.condition())
            .replace("$hidden", sight == Sight.ALL ? "1" : "0");
    List<T> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(asked);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(reader.read(row));
      }
    }
    return rows;
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getString(1),
        word(row.getString(2)),
        row.getLong(3),
        Duration.ofMillis(row.getLong(4)),
        Duration.ofMillis(row.getLong(5)),
        Duration.ofMillis(row.getLong(6)));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(word(row.getString(1)), row.getLong(2));
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }
}
