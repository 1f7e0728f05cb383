package dev.firstbad.log;

/// A line of the log with a meaning of its own. To accept a new one: its record, which reads and
/// writes it, and its row in [Grammar].
sealed interface Line
    permits Prologue, Selection, Testing, Search, Assessment, Ending, Dispatch, Remark {
  /// The line as the log prints it, with its line end.
  String text();
}
