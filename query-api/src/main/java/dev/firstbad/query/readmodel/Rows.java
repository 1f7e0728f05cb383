package dev.firstbad.query.readmodel;

import dev.firstbad.alert.Alert;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.evidence.EvidenceKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/// What can be written within one change: each value with its bytes on the wire. Putting twice is
/// putting once.
public final class Rows {
  private final EventRows events;
  private final NoteRows notes;
  private final BisectionRows bisections;
  private final ReportRows reports;
  private final AlertRows alerts;
  private final Offsets offsets;
  private final Set<BisectionId> changed = new HashSet<>();

  Rows(Connection connection) throws SQLException {
    events = new EventRows(connection);
    notes = new NoteRows(connection);
    bisections = new BisectionRows(connection);
    reports = new ReportRows(connection);
    alerts = new AlertRows(connection);
    offsets = new Offsets(connection);
  }

  /// An event, and where in the topic it lies.
  public void put(Event event, byte[] wire, int partition, long offset) throws SQLException {
    events.put(event, wire, partition, offset);
    notes.put(event);
  }

  public void put(Bisection bisection, byte[] wire) throws SQLException {
    changed.add(bisection.id());
    bisections.put(bisection, wire);
  }

  public void remove(BisectionId bisection) throws SQLException {
    changed.add(bisection);
    bisections.remove(bisection);
  }

  public void put(CulpritReport culprit, byte[] wire) throws SQLException {
    reports.put(culprit, wire);
  }

  public void remove(CommitId culprit) throws SQLException {
    reports.remove(culprit);
  }

  public void put(EvidenceKey key, byte[] wire) throws SQLException {
    reports.put(key, wire);
  }

  public void remove(EvidenceKey key) throws SQLException {
    reports.remove(key);
  }

  public void put(Alert alert, byte[] wire) throws SQLException {
    alerts.put(alert, wire);
  }

  /// Says that these rows hold everything before `next`.
  public void reached(TopicPartition partition, long next) throws SQLException {
    offsets.put(partition, next);
  }

  /// The bisections that were put or removed since this was asked last.
  Set<BisectionId> changed() {
    Set<BisectionId> since = Set.copyOf(changed);
    changed.clear();
    return since;
  }

  void claim(Origin origin) throws SQLException {
    offsets.claim(origin);
  }
}
