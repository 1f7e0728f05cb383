package dev.firstbad.broker;

/// The world does not let the broker start; the message says what to change.
public final class BrokerStartException extends RuntimeException {

  BrokerStartException(String message) {
    super(message);
  }

  BrokerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
