package dev.firstbad.query.outbox;

import org.jspecify.annotations.Nullable;

/// The world keeps the ledger from working (a full disk, a file that is damaged or closed).
public final class LedgerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  LedgerUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
