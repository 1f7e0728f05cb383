package dev.firstbad.query.readmodel;

import dev.firstbad.audit.Showing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Bisections in numbers, over time.
public final class Statistics {
  /// What stands for the period of those that do not tell when they began.
  public static final String UNDATED = "";

  private static final int TITLES = 20;
  private static final String FIGURES =
      """
      SELECT outcome, began_at, recorded_at, review, confidence, revisions, total, build, test,
        tests, unusable
      FROM bisections JOIN measures ON of = row\
      """;
  private static final String MOST_FREQUENT =
      """
      SELECT min(summary ->> '$.crash.title'), count(*), sum(outcome IS 'culprit')
      FROM bisections\
      """;
  private static final String TESTS =
      """
      SELECT showing, count(*) FROM sightings WHERE bisection IN (
        SELECT row FROM bisections\
      """;

  private final ReadModel model;

  public Statistics(ReadModel model) {
    this.model = model;
  }

  /// How time is divided; periods are named as ISO 8601 does, in UTC.
  public enum Period {
    DAY("uuuu-MM-dd"),
    MONTH("uuuu-MM"),
    YEAR("uuuu");

    private final DateTimeFormatter form;

    Period(String pattern) {
      form = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    String name(long micros) {
      return form.format(Instant.EPOCH.plusMillis(Math.floorDiv(micros, 1000L)));
    }
  }

  /// The title of a crash, and how many bisections of it there are and found a culprit.
  public record Title(String title, long bisections, long culprits) {}

  /// The figures of all, and of each period.
  ///
  /// @param periods those in which bisections count, by name in order
  /// @param titles the most frequent ones
  public record Overview(Figures total, SortedMap<String, Figures> periods, List<Title> titles) {}

  /// A bisection counts in the period in which it began or, where that is not told, was recorded.
  public Overview of(BisectionFilter filter, Sight sight, Period period) {
    return overview(
        filter,
        sight,
        row -> period.name(row.getLong(Counting.isDated(row) ? "began_at" : "recorded_at")));
  }

  /// A bisection counts in the period in which it began or, where that is not told, in [#UNDATED].
  public Overview begun(BisectionFilter filter, Sight sight, Period period) {
    return overview(
        filter,
        sight,
        row -> Counting.isDated(row) ? period.name(row.getLong("began_at")) : UNDATED);
  }

  private Overview overview(BisectionFilter filter, Sight sight, Page.Reader<String> naming) {
    return model.read(connection -> {
      Counting total = new Counting();
      Map<String, Counting> periods = new TreeMap<>();
      try (PreparedStatement select =
              Where.of(filter, sight).prepare(connection, FIGURES, "LIMIT ?", -1);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          total.add(row);
          periods.computeIfAbsent(naming.read(row), n -> new Counting()).add(row);
        }
      }
      SortedMap<String, Figures> figures = new TreeMap<>();
      periods.forEach((name, count) -> figures.put(name, count.done()));
      return new Overview(total.done(), figures, titles(connection, filter, sight));
    });
  }

  /// How many tests showed what.
  public Map<Showing, Long> tests(BisectionFilter filter, Sight sight) {
    return model.read(connection -> {
      Map<Showing, Long> tests = new EnumMap<>(Showing.class);
      try (PreparedStatement select =
              Where.of(filter, sight).prepare(connection, TESTS, ") GROUP BY 1 LIMIT ?", -1);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tests.put(Showing.valueOf(row.getString(1)), row.getLong(2));
        }
      }
      return tests;
    });
  }

  private static List<Title> titles(Connection connection, BisectionFilter filter, Sight sight)
      throws SQLException {
    List<Title> titles = new ArrayList<>();
    try (PreparedStatement select =
            Where.of(filter, sight)
                .and("title <> ''")
                .prepare(
                    connection,
                    MOST_FREQUENT,
                    "GROUP BY title ORDER BY 2 DESC, 1 LIMIT ?",
                    TITLES);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        titles.add(new Title(row.getString(1), row.getLong(2), row.getLong(3)));
      }
    }
    return titles;
  }
}
