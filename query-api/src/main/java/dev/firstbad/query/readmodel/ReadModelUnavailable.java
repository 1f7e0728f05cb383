package dev.firstbad.query.readmodel;

import org.jspecify.annotations.Nullable;

/// The world keeps the read model from working (a full disk, a lock, a rebuild): try again.
public final class ReadModelUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ReadModelUnavailable(String message) {
    super(message);
  }

  ReadModelUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
