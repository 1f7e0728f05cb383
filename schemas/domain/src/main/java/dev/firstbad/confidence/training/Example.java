package dev.firstbad.confidence.training;

import dev.firstbad.confidence.Features;
import java.util.Set;

/// A result whose truth is known.
///
/// @param name of the log
/// @param kind what is counted apart, such as `culprit` or `inconclusive`
/// @param bugs what identifies its bug: examples that share one of them are of one bug
public record Example(
    String name, String kind, Features features, boolean right, Set<String> bugs) {
  public Example {
    bugs = Set.copyOf(bugs);
  }
}
