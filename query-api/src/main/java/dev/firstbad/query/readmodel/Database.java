package dev.firstbad.query.readmodel;

import dev.firstbad.event.BisectionId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The open file: one connection that writes and some that read beside it, neither ever waiting for
/// the other (write-ahead log).
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;

  /// Names are hashes: what one change writes lies all over the file, and what does not fit in
  /// memory is written, read and written again before the change is done.
  private static final int WRITER_CACHE_KIB = 16 << 10;

  private static final int CHECKPOINT_PAGES = 8_000;

  private final Path file;
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private @Nullable Writer writer;

  private Database(Path file) {
    this.file = file;
  }

  private record Writer(Connection connection, Rows rows) {}

  /// Opens the file, making it where it is not there; throws [ReadModelUnusable] where it is no
  /// sound database of today's schema.
  static Database open(Path file) {
    try {
      return opened(file);
    } catch (SQLException failure) {
      throw Failure.of(failure, file);
    }
  }

  private static Database opened(Path file) throws SQLException {
    Database database = new Database(file);
    boolean complete = false;
    try {
      database.prepare();
      for (int i = 0; i < READERS; i++) {
        database.readers.add(database.reader());
      }
      complete = true;
      return database;
    } finally {
      if (!complete) {
        database.close();
      }
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

  /// Writes all or nothing, and answers with the bisections that are not what they were. A
  /// connection that failed is not used again: it may have rolled back by itself, without its
  /// driver knowing (sqlite.org/lang_transaction.html).
  Set<BisectionId> write(ReadModel.Writing writing) throws SQLException {
    Writer current = writer == null ? writer() : writer;
    writer = null;
    try {
      writing.to(current.rows);
      current.connection.commit();
      writer = current;
      return current.rows.changed();
    } finally {
      if (writer == null) {
        current.connection.close();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection reader : readers) {
      reader.close();
    }
    if (writer != null) {
      writer.connection.close();
    }
  }

  private void prepare() throws SQLException {
    try (Connection connection = connect()) {
      int version = Integer.parseInt(pragma(connection, "user_version"));
      if (version != 0 && version != Schema.VERSION) {
        throw new ReadModelUnusable(
            "it is of schema %d, today's is %d".formatted(version, Schema.VERSION));
      }
      Soundness.require(connection);
      if (version == 0) {
        connection.setAutoCommit(false);
        Schema.create(connection);
        connection.commit();
      }
    }
  }

  private Writer writer() throws SQLException {
    Connection connection = connect();
    set(connection, "cache_size = -" + WRITER_CACHE_KIB);
    set(connection, "wal_autocheckpoint = " + CHECKPOINT_PAGES);
    connection.setAutoCommit(false);
    return new Writer(connection, new Rows(connection));
  }

  private Connection reader() throws SQLException {
    Connection reader = connect();
    set(reader, "query_only = 1");
    reader.setAutoCommit(false);
    return reader;
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static void set(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + setting);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getString(1);
    }
  }
}
