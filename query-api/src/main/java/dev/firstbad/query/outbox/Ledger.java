package dev.firstbad.query.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The open file. Changes of many threads are committed together, in the order in which they were
/// asked for: each caller returns once its own is on the disk.
public final class Ledger implements AutoCloseable {
  private static final int TOGETHER = 256;

  private final LedgerFile file;
  private final BlockingQueue<Change<?>> changes = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "ledger");
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Connection writer;
  private @Nullable Connection reader;
  private volatile boolean closed;

  private Ledger(LedgerFile file) {
    this.file = file;
  }

  /// A question, or a change; it may be run more than once.
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Opens the file, making it where it is not there; throws [LedgerUnavailable] where it cannot be
  /// used.
  public static Ledger open(Path path) {
    LedgerFile file = new LedgerFile(path.toAbsolutePath());
    file.prepare();
    Ledger ledger = new Ledger(file);
    ledger.thread.start();
    return ledger;
  }

  /// Answers from what is committed; throws [LedgerUnavailable] where it cannot.
  <T> T read(Work<T> question) {
    reading.lock();
    try {
      reader = closed || reader != null ? reader : file.connect();
      if (reader == null) {
        throw closed();
      }
      T answer = question.on(reader);
      reader.rollback();
      return answer;
    } catch (SQLException failure) {
      throw file.failed(failure);
    } finally {
      reading.unlock();
    }
  }

  /// Changes all or nothing; throws [LedgerUnavailable] where it cannot.
  <T> T write(Work<T> work) {
    Change<T> change = new Change<>(work);
    synchronized (changes) {
      if (closed) {
        throw closed();
      }
      changes.add(change);
    }
    return change.outcome();
  }

  /// What was asked for before is still done.
  @Override
  public void close() {
    synchronized (changes) {
      closed = true;
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    reading.lock();
    try {
      closeQuietly(reader);
      reader = null;
    } finally {
      reading.unlock();
    }
  }

  private void run() {
    List<Change<?>> together = new ArrayList<>();
    while (!closed || !changes.isEmpty()) {
      try {
        together.add(changes.take());
        changes.drainTo(together, TOGETHER);
      } catch (InterruptedException closing) {
        changes.drainTo(together);
      }
      commit(together);
      together.clear();
    }
    closeQuietly(writer);
  }

  private void commit(List<Change<?>> together) {
    if (together.isEmpty()) {
      return;
    }
    try {
      Connection connection = opened();
      for (Change<?> change : together) {
        change.run(connection);
      }
      connection.commit();
      together.forEach(Change::complete);
    } catch (SQLException failure) {
      failed(together, file.failed(failure));
    } catch (RuntimeException defect) {
      failed(together, defect);
    }
  }

  /// One that fails takes no other with it. A connection that failed is not used again: it may have
  /// rolled back by itself, without its driver knowing (sqlite.org/lang_transaction.html).
  private void failed(List<Change<?>> together, RuntimeException failure) {
    closeQuietly(writer);
    writer = null;
    if (together.size() == 1) {
      together.getFirst().fail(failure);
    } else {
      together.forEach(change -> commit(List.of(change)));
    }
  }

  private Connection opened() throws SQLException {
    Connection open = writer == null ? file.connect() : writer;
    writer = open;
    return open;
  }

  private LedgerUnavailable closed() {
    return new LedgerUnavailable(file.path() + " is closed", null);
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException ignored) {
      // Nothing was lost: what counts was committed.
    }
  }
}
