package dev.firstbad.query.readmodel;

import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.evidence.Observation;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What joins bisections in the read model: blamed commits, and evidence by commit or binary.
public final class Reports {
  private static final String ALL_CULPRITS =
      """
      SELECT wire, page.blames, page.commit_id
      FROM (SELECT blames, commit_id FROM culprits\
      """;
  private static final String PUBLIC_CULPRITS =
      """
      SELECT wire, page.blames, page.commit_id
      FROM (SELECT blames, commit_id
        FROM (SELECT blamed AS commit_id, count(*) AS blames FROM bisections
          WHERE hidden = 0 AND blamed IN (SELECT commit_id FROM culprits) GROUP BY blamed)\
      """;

  /// Of the page alone, so that nothing is sorted with its bytes.
  private static final String WIRE =
      """
      ORDER BY blames DESC, commit_id DESC LIMIT ?) AS page
      JOIN culprits ON culprits.commit_id = page.commit_id
      ORDER BY page.blames DESC, page.commit_id DESC\
      """;

  private static final String INDEPENDENT =
      """
      SELECT count(DISTINCT CASE WHEN borrowed = 0 THEN coalesce(start, id) || ' ' || title END),
        count(*)
      FROM bisections JOIN measures ON of = row WHERE blamed = ? AND $seen\
      """;

  private final ReadModel model;
  private final Topics topics;

  public Reports(ReadModel model, Topics topics) {
    this.model = model;
    this.topics = topics;
  }

  /// The blamed commits, those that most bisections blame first.
  public Page<CulpritReport> culprits(Sight sight, @Nullable Cursor after, int limit) {
    Where where = new Where().after(after, "blames, commit_id");
    return model.read(connection -> culprits(connection, where, sight, limit));
  }

  public Optional<CulpritReport> culprit(CommitId commit, Sight sight) {
    return find(
        "SELECT wire FROM culprits WHERE commit_id = ?",
        commit.hex(),
        topics.culprits(),
        (connection, report) -> seen(connection, report, sight));
  }

  /// How many of the bisections that blame a commit found it independently: those that searched for
  /// the same crash from the same start count once, and those that rest on tests of others, which
  /// would have led them to the same commit, not beside them.
  public int independent(CommitId commit, Sight sight) {
    return model.read(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement(INDEPENDENT.replace("$seen", sight.condition()))) {
        select.setString(1, commit.hex());
        try (ResultSet row = select.executeQuery()) {
          return Math.max(row.getInt(1), Math.min(1, row.getInt(2)));
        }
      }
    });
  }

  /// How many bytes the evidence has on the wire; 0 where there is none.
  public long size(EvidenceKey key) {
    return model.read(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement("SELECT length(wire) FROM evidence WHERE key = ?")) {
        select.setString(1, key.toString());
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getLong(1) : 0L;
        }
      }
    });
  }

  public Optional<Evidence> evidence(EvidenceKey key, Sight sight) {
    return find(
        "SELECT wire FROM evidence WHERE key = ?",
        key.toString(),
        topics.evidence(),
        (connection, evidence) -> seen(connection, evidence, sight));
  }

  /// The first blamed commits that begin so.
  public List<String> culpritsNamed(String prefix, int limit, Sight sight) {
    return named(
        """
        SELECT DISTINCT commit_id FROM culprits JOIN bisections ON blamed = commit_id
        WHERE commit_id >= ? AND commit_id < ? AND %s
        ORDER BY 1 LIMIT ?\
        """
            .formatted(sight.condition()),
        new Prefix(prefix),
        limit);
  }

  /// The first commits of any bisection that begin so.
  public List<String> commitsNamed(String prefix, int limit, Sight sight) {
    return named(
        """
        SELECT DISTINCT commit_id FROM mentions JOIN bisections ON row = bisection
        WHERE commit_id >= ? AND commit_id < ? AND %s
        ORDER BY 1 LIMIT ?\
        """
            .formatted(sight.condition()),
        new Prefix(prefix),
        limit);
  }

  /// The first signatures of any build that begin so.
  public List<String> signaturesNamed(String prefix, int limit, Sight sight) {
    return named(
        """
        SELECT DISTINCT signature FROM binaries JOIN bisections ON row = bisection
        WHERE signature >= ? AND signature < ? AND %s
        ORDER BY 1 LIMIT ?\
        """
            .formatted(sight.condition()),
        new Prefix(prefix),
        limit);
  }

  private List<String> named(String query, Prefix prefix, int limit) {
    return model.read(connection -> Names.startingWith(connection, query, prefix, limit));
  }

  private Page<CulpritReport> culprits(Connection connection, Where where, Sight sight, int limit)
      throws SQLException {
    record Row(Cursor place, CulpritReport report) {}
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
            where.prepare(
                connection, sight == Sight.ALL ? ALL_CULPRITS : PUBLIC_CULPRITS, WIRE, limit + 1);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Cursor place = new Cursor(row.getLong(2), row.getString(3));
        seen(connection, read(topics.culprits(), row), sight)
            .ifPresent(report -> rows.add(new Row(place, report)));
      }
    }
    Page<Row> page = Page.of(rows, limit, Row::place);
    return new Page<>(page.items().stream().map(Row::report).toList(), page.next());
  }

  private interface Seeing<V> {
    Optional<V> seen(Connection connection, V value) throws SQLException;
  }

  private <V> Optional<V> find(String query, String key, Topic<?, V> topic, Seeing<V> seeing) {
    return model.read(connection -> {
      try (PreparedStatement select = connection.prepareStatement(query)) {
        select.setString(1, key);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? seeing.seen(connection, read(topic, row)) : Optional.empty();
        }
      }
    });
  }

  /// What is left of a report without the bisections that are not seen.
  private static Optional<CulpritReport> seen(
      Connection connection, CulpritReport report, Sight sight) throws SQLException {
    if (sight == Sight.ALL) {
      return Optional.of(report);
    }
    Set<BisectionId> hidden =
        Hidden.among(connection, report.blames().stream().map(Blame::bisection).toList());
    return report.without(hidden);
  }

  private static Optional<Evidence> seen(Connection connection, Evidence evidence, Sight sight)
      throws SQLException {
    if (sight == Sight.ALL) {
      return Optional.of(evidence);
    }
    Set<BisectionId> hidden =
        Hidden.among(
            connection,
            evidence.observations().stream().map(Observation::bisection).distinct().toList());
    return evidence.without(hidden);
  }

  private static <V> V read(Topic<?, V> topic, ResultSet row) throws SQLException {
    return topic.value().deserializer().deserialize(topic.name(), row.getBytes(1));
  }
}
