package dev.firstbad.query.readmodel;

/// The file cannot be used, being corrupt or of another schema: it is set aside and rebuilt.
public final class ReadModelUnusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReadModelUnusable(String message) {
    super(message);
  }

  ReadModelUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
