package dev.firstbad.query.export;

/// What a row of a tabular export is.
enum Table {
  BISECTIONS,
  /// The tests of revisions: the steps of all bisections.
  STEPS
}
