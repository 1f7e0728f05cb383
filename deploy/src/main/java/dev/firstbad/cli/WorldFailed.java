package dev.firstbad.cli;

/// Something outside the program failed: exit 3 with a message that says what to do.
final class WorldFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorldFailed(String message, Throwable cause) {
    super(message, cause);
  }

  WorldFailed(String message) {
    super(message);
  }
}
