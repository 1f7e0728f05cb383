package dev.firstbad.query.readmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rows that answer questions. Many threads read, one writes; a file that cannot be used is set
/// aside and begun anew.
public final class ReadModel implements AutoCloseable {
  /// The tables whose rows can be counted.
  public static final List<String> TABLES =
      List.of("events", "bisections", "culprits", "evidence", "alerts");

  private static final Logger log = LoggerFactory.getLogger(ReadModel.class);

  private final Path file;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Database database;
  private volatile @Nullable String complaint;
  private final AtomicInteger edition = new AtomicInteger();
  private final News news = new News();
  private final Stamps stamps = new Stamps();

  private ReadModel(Path file) {
    this.file = file;
  }

  /// A question.
  public interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  /// A change.
  public interface Writing {
    void to(Rows rows) throws SQLException;
  }

  /// Opens the file, beginning anew where it cannot be used; throws [ReadModelUnavailable] where
  /// the world does not let us.
  public static ReadModel open(Path file) {
    ReadModel model = new ReadModel(file.toAbsolutePath());
    try {
      Files.createDirectories(model.file.getParent());
      model.database = Database.open(model.file);
    } catch (ReadModelUnusable unusable) {
      model.rebuild(String.valueOf(unusable.getMessage()));
    } catch (IOException failure) {
      throw new ReadModelUnavailable("read model " + file + ": " + failure, failure);
    }
    return model;
  }

  /// Answers from one state of the rows; throws [ReadModelUnavailable] where it cannot now.
  public <T> T read(Reading<T> reading) {
    try {
      return locked(lock.readLock(), () -> opened().read(reading));
    } catch (ReadModelUnusable unusable) {
      complaint = unusable.getMessage();
      throw new ReadModelUnavailable("the read model is about to be rebuilt", unusable);
    }
  }

  /// Writes all or nothing; throws [ReadModelUnusable] where only a rebuild helps.
  public void write(Writing writing) {
    locked(
        lock.readLock(),
        () -> {
          stamps.changed(opened().write(writing));
          return true;
        });
    news.tell();
  }

  /// How many rows one of the [#TABLES] has; throws [ReadModelUnavailable] where it cannot tell.
  public long rows(String table) {
    return read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
        return count.getLong(1);
      }
    });
  }

  /// What tells that rows were written, or begun anew.
  public News news() {
    return news;
  }

  Stamps stamps() {
    return stamps;
  }

  /// How often it was begun anew.
  int edition() {
    return edition.get();
  }

  /// Why a reader found the file unusable, if one did since it was opened.
  public Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  /// Makes these rows those of `origin`: begins anew if they are another's.
  public void claim(Origin origin) {
    Optional<Origin> before = read(Offsets::origin);
    if (before.isPresent() && !before.get().equals(origin)) {
      rebuild("its rows are of " + before.get() + ", not of " + origin);
    }
    write(rows -> rows.claim(origin));
  }

  /// Sets the file aside and begins anew.
  public void rebuild(String reason) {
    locked(
        lock.writeLock(),
        () -> {
          closeDatabase();
          Path aside = SetAside.move(file);
          log.atWarn()
              .addKeyValue("file", file)
              .addKeyValue("reason", reason)
              .addKeyValue("kept", aside)
              .log("read model set aside, it is rebuilt from the topics");
          database = Database.open(file);
          edition.incrementAndGet();
          complaint = null;
          stamps.allChanged();
          return true;
        });
    news.tell();
  }

  @Override
  public void close() {
    locked(lock.writeLock(), this::closeDatabase);
  }

  private boolean closeDatabase() throws SQLException {
    Database open = database;
    database = null;
    if (open != null) {
      open.close();
    }
    return true;
  }

  private Database opened() {
    Database open = database;
    if (open == null) {
      throw new ReadModelUnavailable("read model " + file + " is closed", null);
    }
    return open;
  }

  private interface Work<T> {
    T done() throws SQLException, IOException, InterruptedException;
  }

  private <T> T locked(Lock held, Work<T> work) {
    held.lock();
    try {
      return work.done();
    } catch (SQLException failure) {
      throw Failure.of(failure, file);
    } catch (IOException failure) {
      throw new ReadModelUnavailable("read model " + file + ": " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ReadModelUnavailable("read model " + file + " is closing", stopped);
    } finally {
      held.unlock();
    }
  }
}
