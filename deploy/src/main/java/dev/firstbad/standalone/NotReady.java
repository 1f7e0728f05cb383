package dev.firstbad.standalone;

/// The system did not get ready; the message says what is missing.
public final class NotReady extends RuntimeException {
  NotReady(String message) {
    super(message);
  }
}
