package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// The search ended without a result.
///
/// @param outcome one of `failed`, `infra` and `not-reproduced`, with the error verbatim
public record BisectionFailed(Outcome outcome, @Nullable Effort effort) implements EventBody {}
