package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// All runs of a batch ended alike.
///
/// @param count how many they were; null where the source does not say
public record RunsSummarised(int step, RunResult result, @Nullable Integer count)
    implements EventBody {}
