package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/// A look at a file for damage, that ends after a while: what lies further on in a large one is
/// found when it is read.
final class Soundness extends ProgressHandler {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int STEPS_BETWEEN = 10_000;

  private final long began = System.nanoTime();

  private Soundness() {}

  /// Throws [ReadModelUnusable] where the file is found to be damaged.
  static void require(Connection connection) throws SQLException {
    setHandler(connection, STEPS_BETWEEN, new Soundness());
    try (Statement statement = connection.createStatement();
        ResultSet finding = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!"ok".equals(finding.getString(1))) {
        throw new ReadModelUnusable("it is corrupt: " + finding.getString(1));
      }
    } catch (SQLException end) {
      if (SQLiteErrorCode.getErrorCode(end.getErrorCode()) != SQLiteErrorCode.SQLITE_INTERRUPT) {
        throw end;
      }
    } finally {
      clearHandler(connection);
    }
  }

  @Override
  protected int progress() {
    return System.nanoTime() - began < LONGEST.toNanos() ? 0 : 1;
  }
}
