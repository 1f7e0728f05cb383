package dev.firstbad.producer.intake;

import dev.firstbad.bisection.Bisection;
import java.util.List;

/// What became of one log.
public sealed interface Imported {
  /// What its source is called.
  String source();

  /// Number of its first line in the source, from 1.
  int line();

  /// The record has it.
  ///
  /// @param bisection what the record says now
  /// @param warnings what could not be understood and is kept as text
  record Recorded(
      String source, int line, Change change, Bisection bisection, List<String> warnings)
      implements Imported {
    public Recorded {
      warnings = List.copyOf(warnings);
    }
  }

  /// It cannot be imported.
  record Refused(String source, int line, String reason) implements Imported {}

  /// How the record changed.
  enum Change {
    /// It was not there before.
    IMPORTED,
    /// It was there up to some line.
    EXTENDED,
    /// All of it was there.
    ALREADY_THERE
  }
}
