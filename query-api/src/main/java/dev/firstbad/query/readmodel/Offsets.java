package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/// How far the rows reach, and in which topics of which cluster: kept with the rows, so that both
/// are always of one state.
public final class Offsets {
  private final Connection connection;
  private final PreparedStatement upsert;

  Offsets(Connection connection) throws SQLException {
    this.connection = connection;
    upsert =
        connection.prepareStatement(
            """
            INSERT INTO offsets VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET next = excluded.next\
            """);
  }

  /// The offset of the next record of each partition from which one was read.
  public static Map<TopicPartition, Long> next(Connection connection) throws SQLException {
    Map<TopicPartition, Long> next = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM offsets");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
      }
    }
    return next;
  }

  static Optional<Origin> origin(Connection connection) throws SQLException {
    String cluster = null;
    Map<String, String> topics = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM origin");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        cluster = row.getString(1);
        topics.put(row.getString(2), row.getString(3));
      }
    }
    return cluster == null ? Optional.empty() : Optional.of(new Origin(cluster, topics));
  }

  void put(TopicPartition partition, long next) throws SQLException {
    upsert.setString(1, partition.topic());
    upsert.setInt(2, partition.partition());
    upsert.setLong(3, next);
    upsert.executeUpdate();
  }

  void claim(Origin origin) throws SQLException {
    try (PreparedStatement clear = connection.prepareStatement("DELETE FROM origin");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO origin VALUES (?, ?, ?)")) {
      clear.executeUpdate();
      for (Map.Entry<String, String> topic : origin.topics().entrySet()) {
        insert.setString(1, origin.cluster());
        insert.setString(2, topic.getKey());
        insert.setString(3, topic.getValue());
        insert.executeUpdate();
      }
    }
  }
}
