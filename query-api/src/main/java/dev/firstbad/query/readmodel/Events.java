package dev.firstbad.query.readmodel;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events in the read model, of one bisection by sequence.
public final class Events {
  private final ReadModel model;
  private final Topic<BisectionId, Event> topic;

  public Events(ReadModel model, Topics topics) {
    this.model = model;
    this.topic = topics.events();
  }

  /// All events of a bisection.
  public List<Event> of(BisectionId bisection) {
    return model.read(connection -> select(connection, bisection, 0, -1));
  }

  /// Some of them, from the first or from a place on.
  public Page<Event> page(BisectionId bisection, @Nullable Cursor after, int limit) {
    long sequence = after == null ? 0 : after.rank();
    List<Event> events =
        model.read(connection -> select(connection, bisection, sequence, limit + 1));
    return Page.of(events, limit, event -> new Cursor(event.sequence(), ""));
  }

  /// A negative limit is none (sqlite.org/lang_select.html).
  private List<Event> select(Connection connection, BisectionId bisection, long after, int limit)
      throws SQLException {
    List<Event> events = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT wire FROM events WHERE bisection = ? AND sequence > ?
            ORDER BY sequence LIMIT ?\
            """)) {
      select.setString(1, bisection.value());
      select.setLong(2, after);
      select.setInt(3, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(topic.value().deserializer().deserialize(topic.name(), row.getBytes(1)));
        }
      }
    }
    return events;
  }
}
