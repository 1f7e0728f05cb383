package dev.firstbad.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One run of the reproducer ended.
///
/// @param index number of the run within its batch, from 0, in order of completion
public record RunFinished(int step, int index, RunResult result, @Nullable Duration duration)
    implements EventBody {}
