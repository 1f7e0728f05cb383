package dev.firstbad.query.outbox;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// The file of the ledger: nobody else's to read, for it holds keys, and safe against loss of
/// power.
record LedgerFile(Path path) {
  private static final int BUSY_MILLIS = 5_000;

  /// Makes it ready for use; throws [LedgerUnavailable] where that cannot be. Unlike a read model
  /// it is never set aside: what it holds is nowhere else.
  void prepare() {
    try {
      Files.createDirectories(path.getParent());
      create();
      try (Connection connection = connect()) {
        requireSound(connection);
        upgrade(connection);
      }
    } catch (IOException failure) {
      throw new LedgerUnavailable(path + " cannot be made: " + failure, failure);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + path);
    connection.setAutoCommit(false);
    return connection;
  }

  /// Which kind of failure an answer of SQLite is; extended codes carry the primary one in their
  /// lowest byte (sqlite.org/rescode.html).
  RuntimeException failed(SQLException failure) {
    String message = path + ": " + failure.getMessage();
    return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff)) {
      case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH ->
          new IllegalStateException(message, failure);
      default -> new LedgerUnavailable(message, failure);
    };
  }

  private void create() throws IOException {
    if (!Files.exists(path)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private void requireSound(Connection connection) throws SQLException {
    String finding = pragma(connection, "quick_check(1)");
    if (!"ok".equals(finding)) {
      throw new LedgerUnavailable(path + " is damaged, restore it from a copy: " + finding, null);
    }
  }

  private void upgrade(Connection connection) throws SQLException {
    int version = Integer.parseInt(pragma(connection, "user_version"));
    if (version > LedgerSchema.VERSION) {
      throw new LedgerUnavailable(
          "%s was written by a newer Firstbad: its schema is %d, this knows %d"
              .formatted(path, version, LedgerSchema.VERSION),
          null);
    }
    LedgerSchema.upgrade(connection, version);
    connection.commit();
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getString(1);
    }
  }
}
