package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// An ended bisection goes on.
///
/// @param after events with a higher sequence, up to this one, no longer count: the source has
///   since said more; null keeps all
public record BisectionReopened(String author, String reason, @Nullable Long after)
    implements EventBody {}
