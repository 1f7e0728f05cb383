package dev.firstbad.query.readmodel;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.BisectionId;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The alerts in the read model.
public final class AlertList {
  private static final String PUBLIC =
      """
      bisection IN (SELECT id FROM bisections WHERE hidden = 0)
      AND (other IS NULL OR other IN (SELECT id FROM bisections WHERE hidden = 0))\
      """;

  private final ReadModel model;
  private final Topic<BisectionId, Alert> topic;

  public AlertList(ReadModel model, Topics topics) {
    this.model = model;
    this.topic = topics.alerts();
  }

  /// The alerts, the newest first; those on what is not seen are not there.
  ///
  /// @param kind null for all
  /// @param bisection how the id of one of theirs begins; null for all
  public Page<Alert> list(
      Alert.@Nullable Kind kind,
      @Nullable String bisection,
      Sight sight,
      @Nullable Cursor after,
      int limit) {
    Where where = new Where();
    if (sight == Sight.PUBLIC) {
      where.and(PUBLIC);
    }
    if (kind != null) {
      where.and("kind = ?", kind.name());
    }
    if (bisection != null) {
      Prefix id = new Prefix(bisection);
      where.and(
          "(bisection >= ? AND bisection < ? OR other >= ? AND other < ?)",
          id.from(),
          id.until(),
          id.from(),
          id.until());
    }
    where.after(after, "at, id");
    return model.read(connection -> list(connection, where, limit));
  }

  private Page<Alert> list(Connection connection, Where where, int limit) throws SQLException {
    PreparedStatement select =
        where.prepare(
            connection,
            "SELECT at, id, wire FROM alerts",
            "ORDER BY at DESC, id DESC LIMIT ?",
            limit + 1);
    return Page.of(
        select,
        limit,
        row -> topic.value().deserializer().deserialize(topic.name(), row.getBytes(3)));
  }
}
