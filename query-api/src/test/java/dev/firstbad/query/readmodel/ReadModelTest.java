package dev.firstbad.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadModelTest {
  private static final TopicPartition PARTITION = new TopicPartition("events", 3);
  private static final Origin HERE = new Origin("here", Map.of("events", "id-1"));
  private static final Event EVENT = Samples.many(1, 1).getFirst().getFirst();
  private static final byte[] WIRE = {1, 2, 3};

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("deep/read-model.db");
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    try (ReadModel model = ReadModel.open(file)) {
      model.write(rows -> rows.put(EVENT, WIRE, 0, 0));
    }

    try (ReadModel model = ReadModel.open(file)) {
      assertThat(model.rows("events")).isOne();
    }
  }

  /// Ways in which a file cannot be used.
  enum Damage {
    NO_DATABASE {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, "this is no database, however long it may be".repeat(100));
      }
    },
    CUT {
      @Override
      void to(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2 + 100);
        }
      }
    },
    OVERWRITTEN {
      @Override
      void to(Path file) throws IOException {
        overwrite(file, 4096);
      }
    },
    OTHER_SCHEMA {
      @Override
      void to(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA user_version = 99");
        }
      }
    };

    abstract void to(Path file) throws IOException, SQLException;
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_cannot_be_used_is_set_aside_and_begun_anew(Damage damage) throws Exception {
    try (ReadModel model = filled()) {
      assertThat(model.rows("events")).isPositive();
    }
    damage.to(file);

    try (ReadModel model = ReadModel.open(file)) {
      assertThat(model.rows("events")).isZero();
      assertThat(model.read(Offsets::next)).isEmpty();
    }
    assertThat(file.resolveSibling("read-model.db.set-aside")).exists();
  }

  @Test
  void a_reader_that_meets_damage_complains_and_a_rebuild_helps() throws IOException {
    try (ReadModel model = filled()) {
      overwrite(file, 0);
      overwrite(file.resolveSibling("read-model.db-wal"), 0);

      assertThatThrownBy(() -> readEverything(model)).isInstanceOf(ReadModelUnavailable.class);
      assertThat(model.complaint()).isPresent();

      model.rebuild("a test broke it");
      assertThat(model.complaint()).isEmpty();
      assertThat(model.rows("events")).isZero();
    }
  }

  @Test
  void rows_and_offsets_are_written_together_or_not_at_all() {
    try (ReadModel model = ReadModel.open(file)) {
      assertThatThrownBy(() ->
              model.write(rows -> {
                rows.put(EVENT, WIRE, 0, 0);
                rows.reached(PARTITION, 1);
                throw new IllegalStateException("killed");
              }))
          .hasMessage("killed");

      assertThat(model.rows("events")).isZero();
      assertThat(model.read(Offsets::next)).isEmpty();
    }
  }

  @Test
  void what_failed_to_be_written_can_be_written_again() {
    try (ReadModel model = ReadModel.open(file)) {
      assertThatThrownBy(() ->
              model.write(rows -> {
                rows.put(EVENT, WIRE, 0, 0);
                throw new SQLException("full", "", 13);
              }))
          .isInstanceOf(ReadModelUnavailable.class);

      model.write(rows -> rows.put(EVENT, WIRE, 0, 0));

      assertThat(model.rows("events")).isOne();
    }
  }

  @Test
  void a_reader_sees_one_state_while_another_is_written() {
    try (ReadModel model = ReadModel.open(file)) {
      model.read(connection -> {
        assertThat(Offsets.next(connection)).isEmpty();
        model.write(rows -> rows.reached(PARTITION, 7));
        assertThat(Offsets.next(connection)).isEmpty();
        return true;
      });

      assertThat(model.read(Offsets::next)).containsExactly(Map.entry(PARTITION, 7L));
    }
  }

  @Test
  void rows_of_the_same_topics_are_kept() {
    try (ReadModel model = filled()) {
      model.claim(HERE);

      assertThat(model.rows("events")).isPositive();
    }
  }

  @Test
  void rows_of_another_cluster_are_set_aside() {
    try (ReadModel model = filled()) {
      model.claim(new Origin("elsewhere", HERE.topics()));

      assertThat(model.rows("events")).isZero();
    }
  }

  @Test
  void rows_of_a_topic_that_was_made_again_are_set_aside() {
    try (ReadModel model = filled()) {
      model.claim(new Origin("here", Map.of("events", "id-2")));

      assertThat(model.rows("events")).isZero();
    }
  }

  @Test
  void of_two_events_with_one_sequence_the_first_in_the_record_stays() throws SQLException {
    Event late =
        new Event(
            EVENT.id(),
            EVENT.bisection(),
            EVENT.sequence(),
            null,
            EVENT.recordedAt().plus(Duration.ofSeconds(1)),
            EVENT.source(),
            null,
            false,
            EVENT.body());
    try (ReadModel model = ReadModel.open(file)) {
      model.write(rows -> {
        rows.put(late, new byte[] {2}, 0, 1);
        rows.put(EVENT, new byte[] {1}, 0, 0);
      });

      assertThat(model.read(ReadModelTest::onlyWire)).containsExactly(2);
    }
  }

  @Test
  void a_directory_in_the_place_of_the_file_is_named() throws IOException {
    Files.createDirectories(file);

    assertThatThrownBy(() -> ReadModel.open(file))
        .isInstanceOf(ReadModelUnavailable.class)
        .hasMessageContaining(file.toString());
  }

  /// Enough rows for many pages, of [#HERE].
  private ReadModel filled() {
    ReadModel model = ReadModel.open(file);
    model.claim(HERE);
    for (var events : Samples.many(1, 50)) {
      BisectionId id = events.getFirst().bisection();
      model.write(rows -> {
        rows.put(Evolution.fold(id, events), WIRE);
        for (Event event : events) {
          rows.put(event, WIRE, 0, event.sequence());
        }
        rows.reached(PARTITION, 1);
      });
    }
    return model;
  }

  private static void readEverything(ReadModel model) {
    for (String table : ReadModel.TABLES) {
      model.rows(table);
    }
    model.read(Offsets::next);
  }

  private static void overwrite(Path file, long from) throws IOException {
    byte[] noise = new byte[(int) Math.max(0, Files.size(file) - from)];
    new Random(1).nextBytes(noise);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(noise), from);
    }
  }

  private static byte[] onlyWire(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT wire FROM events")) {
      return row.getBytes(1);
    }
  }
}
