package dev.firstbad.query.readmodel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;

/// The open file: one connection that writes and some that read beside it, neither ever waiting for
/// the other (write-ahead log).
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;

  private final List<Connection> connections = new ArrayList<>();
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final Connection writer;
  private final Rows rows;

  private Database(Path file) throws SQLException {
    writer = connect(file);
    try {
      prepare(writer);
      rows = new Rows(writer);
      for (int i = 0; i < READERS; i++) {
        readers.add(reader(file));
      }
    } catch (SQLException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /// Opens the file, making it where it is not there; throws [ReadModelUnusable] where it is no
  /// sound database of today's schema.
  static Database open(Path file) {
    try {
      return new Database(file);
    } catch (SQLException failure) {
      throw Failure.of(failure, file);
    }
  }

  /// Answers from one state of the database, whatever is written meanwhile.
  <T> T read(ReadModel.Reading<T> reading) throws SQLException, InterruptedException {
    Connection reader = readers.take();
    try {
      return reading.from(reader);
    } finally {
      end(reader);
    }
  }

  private void end(Connection reader) throws SQLException {
    try {
      reader.rollback();
    } finally {
      readers.add(reader);
    }
  }

  /// Writes all or nothing.
  void write(ReadModel.Writing writing) throws SQLException {
    boolean written = false;
    try {
      writing.to(rows);
      writer.commit();
      written = true;
    } finally {
      if (!written) {
        writer.rollback();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections.reversed()) {
      connection.close();
    }
  }

  private Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connections.add(connection);
    return connection;
  }

  private Connection reader(Path file) throws SQLException {
    Connection reader = connect(file);
    try (Statement statement = reader.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
    }
    reader.setAutoCommit(false);
    return reader;
  }

  private static void prepare(Connection writer) throws SQLException {
    requireSound(writer);
    int version = Integer.parseInt(pragma(writer, "user_version"));
    if (version != 0 && version != Schema.VERSION) {
      throw new ReadModelUnusable(
          "it is of schema %d, today's is %d".formatted(version, Schema.VERSION));
    }
    writer.setAutoCommit(false);
    if (version == 0) {
      Schema.create(writer);
      writer.commit();
    }
  }

  private static void requireSound(Connection writer) throws SQLException {
    String finding = pragma(writer, "quick_check(1)");
    if (!"ok".equals(finding)) {
      throw new ReadModelUnusable("it is corrupt: " + finding);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getString(1);
    }
  }
}
