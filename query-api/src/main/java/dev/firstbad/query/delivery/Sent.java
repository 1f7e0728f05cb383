package dev.firstbad.query.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of an attempt to send something.
sealed interface Sent {
  /// It was taken.
  record Delivered() implements Sent {}

  /// It was not.
  ///
  /// @param hopeless whether it never will be
  /// @param holdUntil when the receiver wants to be called again; null where it did not say
  record Failed(String reason, boolean hopeless, @Nullable Instant holdUntil) implements Sent {
    Failed(String reason) {
      this(reason, false, null);
    }
  }

  /// The receiver wants nothing any more.
  record Gone(String reason) implements Sent {}

  /// It was not to be sent any more, and was not.
  record Dropped() implements Sent {}

  /// We were stopped before the answer came.
  record Unknown() implements Sent {}
}
