package dev.firstbad.wire;

/// An event does not fit into a record: what it was made of cannot be recorded as it is.
public final class EventTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  EventTooLarge(Throwable cause) {
    super("an event is too large: " + cause.getMessage(), cause);
  }
}
