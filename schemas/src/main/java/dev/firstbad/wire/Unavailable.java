package dev.firstbad.wire;

/// Broker or registry do not answer, or not as they should: the record is unharmed, try again.
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }

  Unavailable(String message) {
    super(message);
  }
}
