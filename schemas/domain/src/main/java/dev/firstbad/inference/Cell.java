package dev.firstbad.inference;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Candidates that no test so far tells apart: the same of the tested revisions contain them.
///
/// @param in which of the revisions contain them, by index
/// @param mass how likely one of them was before any test
/// @param likeliest the one of them that was most likely before any test
/// @param members the candidates
public record Cell(BitSet in, double mass, int likeliest, Members members) {
  /// Candidates, in one of two forms.
  public sealed interface Members {
    /// The candidates, in ascending order.
    IntStream stream();

    /// How many they are.
    int count();
  }

  /// Neighbours on a line.
  ///
  /// @param first the first one
  /// @param end behind the last one
  public record Stretch(int first, int end) implements Members {
    @Override
    public IntStream stream() {
      return IntStream.range(first, end);
    }

    @Override
    public int count() {
      return end - first;
    }
  }

  /// Scattered ones.
  ///
  /// @param sorted ascending, at least one
  @SuppressWarnings("ArrayRecordComponent")
  public record Scattered(int[] sorted) implements Members {
    @Override
    public IntStream stream() {
      return IntStream.of(sorted);
    }

    @Override
    public int count() {
      return sorted.length;
    }
  }
}
