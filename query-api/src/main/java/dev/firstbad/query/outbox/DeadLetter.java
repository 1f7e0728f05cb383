package dev.firstbad.query.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that was given up.
///
/// @param reason why it failed last, or why nobody knows whether it arrived
public record DeadLetter(
    long place,
    String event,
    String bisection,
    String target,
    Instant dueAt,
    Instant givenUpAt,
    int attempts,
    @Nullable String reason) {}
