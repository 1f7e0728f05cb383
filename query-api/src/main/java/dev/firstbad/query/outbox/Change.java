package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A change that waits to be committed, and what came of it.
final class Change<T> {
  private final Ledger.Work<T> work;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private @Nullable T result;

  Change(Ledger.Work<T> work) {
    this.work = work;
  }

  void run(Connection connection) throws SQLException {
    result = work.on(connection);
  }

  void complete() {
    outcome.complete(Objects.requireNonNull(result));
  }

  void fail(RuntimeException failure) {
    outcome.completeExceptionally(failure);
  }

  /// Waits for it.
  T outcome() {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }
}
