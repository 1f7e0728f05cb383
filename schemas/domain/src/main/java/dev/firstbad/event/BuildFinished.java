package dev.firstbad.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A build of a step's revision ended.
///
/// @param text what the builder printed of a failure, verbatim
/// @param recipe a hash of how it was built (commands, configuration, toolchain): the same commit
///   by the same recipe is the same build; null where the source does not tell
public record BuildFinished(
    int step,
    BuildResult result,
    @Nullable String compiler,
    @Nullable Signature signature,
    @Nullable Duration duration,
    @Nullable String text,
    @Nullable String recipe)
    implements EventBody {
  /// A build by an untold recipe.
  public BuildFinished(
      int step,
      BuildResult result,
      @Nullable String compiler,
      @Nullable Signature signature,
      @Nullable Duration duration,
      @Nullable String text) {
    this(step, result, compiler, signature, duration, text, null);
  }

  /// The same without the builder's output.
  public BuildFinished withoutText() {
    return new BuildFinished(step, result, compiler, signature, duration, null, recipe);
  }
}
