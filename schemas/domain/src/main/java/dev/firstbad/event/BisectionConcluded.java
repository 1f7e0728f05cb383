package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// The search ended with a result.
///
/// @param errorProbability the tool's own chance of a wrong verdict on the way, 0 to 1
public record BisectionConcluded(
    Outcome outcome, @Nullable Effort effort, @Nullable Double errorProbability)
    implements EventBody {}
