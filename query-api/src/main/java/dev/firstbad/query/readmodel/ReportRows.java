package dev.firstbad.query.readmodel;

import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.CommitId;
import dev.firstbad.evidence.EvidenceKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The reports that join bisections: blamed commits, and evidence by commit or binary.
final class ReportRows {
  private final PreparedStatement upsertCulprit;
  private final PreparedStatement deleteCulprit;
  private final PreparedStatement upsertEvidence;
  private final PreparedStatement deleteEvidence;

  ReportRows(Connection connection) throws SQLException {
    upsertCulprit =
        connection.prepareStatement(
            """
            INSERT INTO culprits(commit_id, wire, blames) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET wire = excluded.wire, blames = excluded.blames\
            """);
    deleteCulprit = connection.prepareStatement("DELETE FROM culprits WHERE commit_id = ?");
    upsertEvidence =
        connection.prepareStatement(
            """
            INSERT INTO evidence(key, wire) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET wire = excluded.wire\
            """);
    deleteEvidence = connection.prepareStatement("DELETE FROM evidence WHERE key = ?");
  }

  void put(CulpritReport culprit, byte[] wire) throws SQLException {
    upsertCulprit.setString(1, culprit.commit().hex());
    upsertCulprit.setBytes(2, wire);
    upsertCulprit.setInt(3, culprit.total());
    upsertCulprit.executeUpdate();
  }

  void remove(CommitId culprit) throws SQLException {
    deleteCulprit.setString(1, culprit.hex());
    deleteCulprit.executeUpdate();
  }

  void put(EvidenceKey key, byte[] wire) throws SQLException {
    upsertEvidence.setString(1, key.toString());
    upsertEvidence.setBytes(2, wire);
    upsertEvidence.executeUpdate();
  }

  void remove(EvidenceKey key) throws SQLException {
    deleteEvidence.setString(1, key.toString());
    deleteEvidence.executeUpdate();
  }
}
