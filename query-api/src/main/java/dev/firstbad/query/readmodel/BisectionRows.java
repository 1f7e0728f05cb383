package dev.firstbad.query.readmodel;

import dev.firstbad.audit.Sighting;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Visibility;
import dev.firstbad.query.json.BisectionJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The bisections, with all that they can be asked for.
final class BisectionRows {
  private final PreparedStatement upsert;
  private final PreparedStatement find;
  private final PreparedStatement delete;
  private final BisectionWords words;
  private final SightingRows sightings;
  private final MeasureRows measures;

  BisectionRows(Connection connection) throws SQLException {
    upsert =
        connection.prepareStatement(
            """
            INSERT INTO bisections(
              id, recorded_at, kind, state, outcome, culprit, title, author, summary, wire,
              hidden, blamed, confidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT(id) DO UPDATE SET
              recorded_at = excluded.recorded_at, kind = excluded.kind, state = excluded.state,
              outcome = excluded.outcome, culprit = excluded.culprit, title = excluded.title,
              author = excluded.author, summary = excluded.summary, wire = excluded.wire,
              hidden = excluded.hidden, blamed = excluded.blamed,
              confidence = excluded.confidence\
            """);
    find = connection.prepareStatement("SELECT row FROM bisections WHERE id = ?");
    delete = connection.prepareStatement("DELETE FROM bisections WHERE id = ?");
    words = new BisectionWords(connection);
    sightings = new SightingRows(connection);
    measures = new MeasureRows(connection);
  }

  void put(Bisection bisection, byte[] wire) throws SQLException {
    upsert.setString(1, bisection.id().value());
    upsert.setLong(2, Micros.of(bisection.history().recordedAt()));
    bind(bisection);
    upsert.setString(9, BisectionJson.summary(bisection).toString());
    upsert.setBytes(10, wire);
    upsert.setBoolean(11, bisection.visibility() == Visibility.PRIVATE);
    upsert.setString(12, blamed(bisection));
    upsert.setObject(13, bisection.confidence());
    upsert.executeUpdate();
    long row = row(bisection.id());
    words.replace(row, bisection);
    List<Sighting> tests = Sighting.of(bisection);
    sightings.replace(row, bisection, tests);
    measures.replace(row, bisection, tests);
  }

  void remove(BisectionId id) throws SQLException {
    long row = row(id);
    words.remove(row);
    sightings.remove(row);
    measures.remove(row);
    delete.setString(1, id.value());
    delete.executeUpdate();
  }

  private void bind(Bisection bisection) throws SQLException {
    Outcome outcome = bisection.outcome();
    upsert.setString(3, bisection.started() == null ? null : bisection.started().kind().name());
    upsert.setString(4, bisection.state().name());
    upsert.setString(5, outcome == null ? null : outcome.type());
    upsert.setString(6, culprit(outcome));
    upsert.setString(7, lower(title(bisection.crash())));
    upsert.setString(8, bisection.culprit() == null ? "" : lower(bisection.culprit().author()));
  }

  /// The row of a bisection; -1, which is none, where there is none.
  private long row(BisectionId id) throws SQLException {
    find.setString(1, id.value());
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private static @Nullable String culprit(@Nullable Outcome outcome) {
    return outcome instanceof Outcome.Culprit(CommitId commit, var title) ? commit.hex() : null;
  }

  private static @Nullable String blamed(Bisection bisection) {
    return CulpritReport.of(bisection).map(report -> report.commit().hex()).orElse(null);
  }

  private static String title(@Nullable CrashReported crash) {
    return crash == null ? "" : crash.title();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
