package dev.firstbad.query.readmodel;

import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.CommitId;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What joins bisections in the read model: blamed commits, and evidence by commit or binary.
public final class Reports {
  private final ReadModel model;
  private final Topics topics;

  public Reports(ReadModel model, Topics topics) {
    this.model = model;
    this.topics = topics;
  }

  /// The blamed commits, those that most bisections blame first.
  public Page<CulpritReport> culprits(@Nullable Cursor after, int limit) {
    Where where = new Where();
    if (after != null) {
      where.and("(blames, commit_id) < (?, ?)", after.rank(), after.id());
    }
    return model.read(connection -> culprits(connection, where, limit));
  }

  public Optional<CulpritReport> culprit(CommitId commit) {
    return find("SELECT wire FROM culprits WHERE commit_id = ?", commit.hex(), topics.culprits());
  }

  public Optional<Evidence> evidence(EvidenceKey key) {
    return find("SELECT wire FROM evidence WHERE key = ?", key.toString(), topics.evidence());
  }

  /// The first blamed commits that begin so.
  public List<String> culpritsNamed(String prefix, int limit) {
    return named(
        """
        SELECT commit_id FROM culprits WHERE commit_id >= ? AND commit_id < ?
        ORDER BY 1 LIMIT ?\
        """,
        new Prefix(prefix),
        limit);
  }

  /// The first commits of any bisection that begin so.
  public List<String> commitsNamed(String prefix, int limit) {
    return named(
        """
        SELECT commit_id FROM mentions WHERE commit_id >= ?1 AND commit_id < ?2
        UNION SELECT substr(key, 8) FROM evidence
          WHERE key >= 'commit:' || ?1 AND key < 'commit:' || ?2
        ORDER BY 1 LIMIT ?3\
        """,
        new Prefix(prefix),
        limit);
  }

  /// The first signatures of any build that begin so.
  public List<String> signaturesNamed(String prefix, int limit) {
    return named(
        """
        SELECT substr(key, 11) FROM evidence
          WHERE key >= 'signature:' || ? AND key < 'signature:' || ?
        ORDER BY 1 LIMIT ?\
        """,
        new Prefix(prefix),
        limit);
  }

  private List<String> named(String query, Prefix prefix, int limit) {
    return model.read(connection -> Names.startingWith(connection, query, prefix, limit));
  }

  private Page<CulpritReport> culprits(Connection connection, Where where, int limit)
      throws SQLException {
    List<CulpritReport> reports = new ArrayList<>();
    try (PreparedStatement select =
            where.prepare(
                connection,
                "SELECT wire FROM culprits",
                "ORDER BY blames DESC, commit_id DESC LIMIT ?",
                limit + 1);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        reports.add(read(topics.culprits(), row));
      }
    }
    return Page.of(reports, limit, report -> new Cursor(report.total(), report.commit().hex()));
  }

  private <V> Optional<V> find(String query, String key, Topic<?, V> topic) {
    return model.read(connection -> {
      try (PreparedStatement select = connection.prepareStatement(query)) {
        select.setString(1, key);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? Optional.of(read(topic, row)) : Optional.empty();
        }
      }
    });
  }

  private static <V> V read(Topic<?, V> topic, ResultSet row) throws SQLException {
    return topic.value().deserializer().deserialize(topic.name(), row.getBytes(1));
  }
}
