package dev.firstbad.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A build of a step's revision ended.
///
/// @param text what the builder printed of a failure, verbatim
public record BuildFinished(
    int step,
    BuildResult result,
    @Nullable String compiler,
    @Nullable Signature signature,
    @Nullable Duration duration,
    @Nullable String text)
    implements EventBody {
  /// The same without the builder's output.
  public BuildFinished withoutText() {
    return new BuildFinished(step, result, compiler, signature, duration, null);
  }
}
