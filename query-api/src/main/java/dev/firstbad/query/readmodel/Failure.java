package dev.firstbad.query.readmodel;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Which kind of failure an answer of SQLite is.
final class Failure {
  private Failure() {}

  static RuntimeException of(SQLException failure, Path file) {
    String message = "read model " + file + ": " + failure.getMessage();
    return switch (primaryCode(failure)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> new ReadModelUnusable(message, failure);
      case SQLITE_FULL,
          SQLITE_IOERR,
          SQLITE_CANTOPEN,
          SQLITE_READONLY,
          SQLITE_PERM,
          SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_NOMEM,
          SQLITE_PROTOCOL,
          SQLITE_INTERRUPT ->
          new ReadModelUnavailable(message, failure);
      default -> new IllegalStateException(message, failure);
    };
  }

  /// Extended codes carry the primary one in their lowest byte (sqlite.org/rescode.html).
  private static SQLiteErrorCode primaryCode(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
  }
}
