package dev.firstbad.producer.offline;

import dev.firstbad.bisection.Bisection;

/// What a part of a source tells.
public sealed interface Told {
  /// The file, with the number of the log's first line behind it where that is not the first.
  String file();

  /// One bisection, as the record would hold it.
  record Recorded(String file, Bisection bisection) implements Told {}

  /// What is no log, or none that is known.
  record Refused(String file, String reason) implements Told {}
}
