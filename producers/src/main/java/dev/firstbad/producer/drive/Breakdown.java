package dev.firstbad.producer.drive;

/// What a search works with does not work: something that a person has to mend before it goes on.
public final class Breakdown extends RuntimeException {
  Breakdown(String message) {
    super(message);
  }

  Breakdown(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
