package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// An ended bisection goes on.
///
/// @param after events with a higher sequence, up to this one, no longer count: the source has
///   since said more; null keeps all. Who may see the bisection is never set aside
public record BisectionReopened(String author, String reason, @Nullable Long after)
    implements EventBody {}
