package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The audit of what was tested, over all bisections.
///
/// A pair is two tests of the same signature, of one or of two bisections, of which one passed in
/// all runs that count and the other crashed in at least one. Within a group both are of it.
public final class Audit {
  /// Most groups are of binaries that nothing contradicts: pairs are looked for in the others
  /// alone, which `binary` names more shortly than their signatures do.
  private static final String FLAKY =
      """
      WITH contested AS (
        SELECT signature, min(rowid) AS binary FROM sightings
        WHERE $seen AND signature IS NOT NULL
        GROUP BY signature HAVING max(showing = 'CLEAN') AND max(crashed)),
      bugs AS (
        SELECT binary, title, $key AS key, sum(showing = 'CLEAN') AS good, sum(crashed > 0) AS bad
        FROM contested JOIN sightings USING (signature) WHERE $seen AND $key IS NOT NULL
        GROUP BY binary, title, key),
      binaries AS (
        SELECT key, sum(good) * sum(bad) AS pairs,
          sum(CASE WHEN title IS NULL THEN 0 ELSE good * bad END) AS same
        FROM bugs GROUP BY binary, key),
      contradictions AS MATERIALIZED (
        SELECT key, sum(pairs) AS pairs, sum(same) AS same FROM binaries GROUP BY key),
      groups AS (
        SELECT $key AS key, count(*) AS tests, sum(clean) + sum(crashed) AS runs,
          sum(crashed) AS failures, sum(showing = 'MIXED') AS mixed,
          min(seen_at) AS first, max(seen_at) AS last, sum(millis) AS millis
        FROM sightings WHERE $seen AND $key IS NOT NULL GROUP BY 1 HAVING runs >= ?3),
      whole AS (
        SELECT groups.*, coalesce(pairs, 0) AS pairs, coalesce(same, 0) AS same
        FROM groups LEFT JOIN contradictions USING (key)),
      ranked AS (SELECT $rank AS rank, * FROM whole)
      SELECT rank, key, * FROM ranked WHERE (rank, key) < (?4, ?5)
      ORDER BY rank DESC, key DESC LIMIT ?6\
      """;

  private static final String SEEN = "hidden <= $hidden AND seen_at >= ?1 AND seen_at < ?2";

  private static final String UNUSABLE =
      """
      SELECT * FROM (
        SELECT count(*) AS tests, commit_id, sum(showing = 'BUILD_FAILED') AS build,
          sum(showing = 'BOOT_FAILED') AS boot, sum(millis) AS millis
        FROM sightings WHERE hidden <= $hidden AND showing <> 'NOTHING'
        GROUP BY commit_id HAVING build + boot = count(*))
      WHERE (tests, commit_id) < (?, ?) ORDER BY tests DESC, commit_id DESC LIMIT ?\
      """;

  private static final String RESTING =
      """
      WITH flaky AS (
        SELECT signature, title FROM sightings WHERE hidden <= $hidden AND signature IS NOT NULL
        GROUP BY 1, 2 HAVING sum(showing = 'CLEAN') > 0 AND sum(crashed > 0) > 0)
      SELECT b.recorded_at, b.id, b.culprit, group_concat(s.step ORDER BY s.step)
      FROM sightings s JOIN bisections b ON b.row = s.bisection
      WHERE s.hidden <= $hidden AND s.decided AND b.culprit IS NOT NULL
        AND (s.showing = 'MIXED'
          OR s.showing IN ('CLEAN', 'CRASHED') AND (s.signature, s.title) IN (SELECT * FROM flaky))
        AND (b.recorded_at, b.id) < (?, ?)
      GROUP BY b.row ORDER BY b.recorded_at DESC, b.id DESC LIMIT ?\
      """;

  /// SQLite's word for it (sqlite.org/lang_select.html).
  private static final int NO_LIMIT = -1;

  private final ReadModel model;

  public Audit(ReadModel model) {
    this.model = model;
  }

  /// What was tested, put together under its names.
  public Page<Flakiness> flaky(
      AuditQuestion question, Sight sight, @Nullable Cursor after, int limit) {
    return page(query(question), sight, arguments(question), after, limit, Audit::flakiness);
  }

  /// All of it, one after the other as pages would have it: it is never held as a whole.
  public void each(AuditQuestion question, Sight sight, Consumer<Flakiness> taking) {
    String query = query(question).replace("$hidden", hidden(sight));
    List<Object> all = bounded(arguments(question), null, NO_LIMIT);
    model.read(connection -> {
      try (PreparedStatement select = prepare(connection, query, all);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taking.accept(flakiness(row));
        }
      }
      return true;
    });
  }

  /// The commits that never were of use, those tested most often first.
  public Page<Unusable> unusable(Sight sight, @Nullable Cursor after, int limit) {
    return page(UNUSABLE, sight, List.of(), after, limit, Audit::unusable);
  }

  /// The bisections whose culprit rests on a flaky step, the last recorded first.
  public Page<Resting> resting(Sight sight, @Nullable Cursor after, int limit) {
    return page(
        RESTING,
        sight,
        List.of(),
        after,
        limit,
        row -> new Resting(row.getString(2), row.getString(3), numbers(row.getString(4))));
  }

  private <T> Page<T> page(
      String question,
      Sight sight,
      List<Object> arguments,
      @Nullable Cursor after,
      int limit,
      Page.Reader<T> reader) {
    String query = question.replace("$hidden", hidden(sight));
    List<Object> all = bounded(arguments, after, limit + 1);
    return model.read(connection -> Page.of(prepare(connection, query, all), limit, reader));
  }

  private static String query(AuditQuestion question) {
    return FLAKY
        .replace("$seen", SEEN)
        .replace("$key", question.group().column())
        .replace("$rank", question.sort().rank);
  }

  private static List<Object> arguments(AuditQuestion question) {
    long from = question.from() == null ? Long.MIN_VALUE : Micros.of(question.from());
    long to = question.to() == null ? Long.MAX_VALUE : Micros.of(question.to());
    return List.of(from, to, question.runs());
  }

  private static String hidden(Sight sight) {
    return sight == Sight.ALL ? "1" : "0";
  }

  private static List<Object> bounded(List<Object> arguments, @Nullable Cursor after, int limit) {
    List<Object> all = new ArrayList<>(arguments);
    all.add(after == null ? Long.MAX_VALUE : after.rank());
    all.add(after == null ? "" : after.id());
    all.add(limit);
    return all;
  }

  private static PreparedStatement prepare(
      Connection connection, String query, List<Object> arguments) throws SQLException {
    PreparedStatement select = connection.prepareStatement(query);
    for (int i = 0; i < arguments.size(); i++) {
      select.setObject(i + 1, arguments.get(i));
    }
    return select;
  }

  private static Unusable unusable(ResultSet row) throws SQLException {
    return new Unusable(
        row.getString("commit_id"),
        row.getInt("tests"),
        row.getInt("build"),
        row.getInt("boot"),
        Duration.ofMillis(row.getLong("millis")));
  }

  private static Flakiness flakiness(ResultSet row) throws SQLException {
    return new Flakiness(
        row.getString("key"),
        row.getInt("tests"),
        row.getLong("runs"),
        row.getLong("failures"),
        row.getInt("mixed"),
        row.getLong("pairs"),
        row.getLong("same"),
        time(row.getLong("first")),
        time(row.getLong("last")),
        Duration.ofMillis(row.getLong("millis")));
  }

  private static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static List<Integer> numbers(String steps) {
    return Arrays.stream(steps.split(",")).map(Integer::valueOf).toList();
  }
}
