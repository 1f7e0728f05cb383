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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/// All events in the order in which they came, which is that of the record within each bisection. A
/// rebuilt read model numbers them anew.
public final class History {
  private final ReadModel model;
  private final Topic<BisectionId, Event> topic;

  public History(ReadModel model, Topics topics) {
    this.model = model;
    this.topic = topics.events();
  }

  /// An event.
  ///
  /// @param row its number, from 1 without gaps
  /// @param place how far whoever has read everything to here has come
  public record Entry(long row, int partition, long offset, Place place, Event event) {}

  /// Which rows these are: other ones after a rebuild.
  public int edition() {
    return model.edition();
  }

  /// What tells that there are more, or other ones.
  public News news() {
    return model.news();
  }

  /// The id of the topic that they are of, if it was read yet.
  public Optional<String> topicId() {
    return model
        .read(Offsets::origin)
        .map(origin -> origin.topics().getOrDefault(topic.name(), ""));
  }

  /// The number of the last event; 0 if there is none.
  public long last() {
    return model.read(
        connection -> number(connection.prepareStatement("SELECT max(row) FROM events")));
  }

  /// The number of an event before which, and including it, everything was read.
  public long reached(Place place) {
    return model.read(connection -> {
      long first = number(connection.prepareStatement("SELECT max(row) FROM events")) + 1;
      int partitions =
          (int) number(connection.prepareStatement("SELECT max(partition) + 1 FROM events"));
      for (int partition = 0; partition < partitions; partition++) {
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT row FROM events WHERE partition = ? AND offset >= ?
                ORDER BY offset LIMIT 1\
                """);
        select.setInt(1, partition);
        select.setLong(2, place.next(partition));
        long row = number(select);
        first = row == 0 ? first : Math.min(first, row);
      }
      return first - 1;
    });
  }

  /// Whether the topic of events reaches this place.
  public boolean holds(Place place) {
    Map<TopicPartition, Long> next = model.read(Offsets::next);
    return IntStream.range(0, place.next().size())
        .allMatch(partition ->
            place.next(partition)
                <= next.getOrDefault(new TopicPartition(topic.name(), partition), 0L));
  }

  /// Some events by number.
  public List<Entry> entries(long after, long to) {
    return model.read(connection -> entries(connection, after, to));
  }

  private List<Entry> entries(Connection connection, long after, long to) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT row, partition, offset, place, wire FROM events
            WHERE row > ? AND row <= ? ORDER BY row\
            """)) {
      select.setLong(1, after);
      select.setLong(2, to);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getLong(1),
                  row.getInt(2),
                  row.getLong(3),
                  Place.parse(row.getString(4)).orElseThrow(),
                  topic.value().deserializer().deserialize(topic.name(), row.getBytes(5))));
        }
      }
    }
    return entries;
  }

  /// The only value of the only row; 0 where there is none.
  private static long number(PreparedStatement select) throws SQLException {
    try (select;
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
