package dev.firstbad.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a bisection cost, as its tool counted it.
///
/// @param revisionsTested by the tool's own count, which leaves out builds that failed
public record Effort(
    int revisionsTested, Duration total, @Nullable Duration build, @Nullable Duration test) {}
