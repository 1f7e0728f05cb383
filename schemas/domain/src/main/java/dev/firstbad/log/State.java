package dev.firstbad.log;

/// Where in a log the reader is; the diagram is at [MessageReader].
enum State {
  /// Between tests.
  BODY,
  /// A revision was named; how its build went is to come.
  TEST,
  /// In what a failed build printed.
  FAILURE,
  /// Among the runs.
  RUNS,
  /// In what a command printed that made a run fail.
  VERDICT,
  /// In git's answer.
  ANSWER,
  /// In git's description of the culprit.
  CONCLUSION,
  /// After the effort.
  OUTCOME,
  /// In the error or the crash report, which go to the end of the log.
  LAST
}
