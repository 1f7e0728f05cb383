package dev.firstbad.query.readmodel;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some bisections in numbers.
///
/// @param undated how many do not tell when they began
/// @param outcomes how many ended how; those that have not ended are under [#NONE]
/// @param confirmed how many culprits a person confirmed
/// @param withdrawn how many culprits a person withdrew
/// @param confidence the mean over those that have one, 0 to 1
/// @param revisionsTested by the tools' own count
/// @param median of the total times
/// @param slowest tenth take at least as long; of the total times
/// @param tests of revisions
/// @param unusable tests of revisions that did not build or boot
public record Figures(
    long bisections,
    long undated,
    Map<String, Long> outcomes,
    long confirmed,
    long withdrawn,
    @Nullable Double confidence,
    long revisionsTested,
    Duration total,
    Duration build,
    Duration test,
    @Nullable Duration median,
    @Nullable Duration slowest,
    long tests,
    long unusable) {
  /// What stands for the outcome of those that have not ended.
  public static final String NONE = "none";
}
