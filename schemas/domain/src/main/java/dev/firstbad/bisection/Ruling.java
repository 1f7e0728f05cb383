package dev.firstbad.bisection;

import dev.firstbad.event.EventBody;
import org.jspecify.annotations.Nullable;

/// What becomes of a [Proposal].
public sealed interface Ruling {
  /// It is to be recorded.
  record Recorded(EventBody body) implements Ruling {}

  /// The same person said the same already: nothing is to be recorded.
  record Known(EventBody body) implements Ruling {}

  /// The bisection does not allow it.
  ///
  /// @param field what is to blame: `step`, `verdict`; null where it is the bisection itself
  record Refused(@Nullable String field, String reason) implements Ruling {}
}
