package dev.firstbad.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A boot of a step's build ended, where boots are told apart from runs.
///
/// @param result `ok`, or `boot-failed` or `infra` with a title
public record BootFinished(int step, RunResult result, @Nullable Duration duration)
    implements EventBody {}
