package dev.firstbad.event;

/// The outcome of a run, with the title of its crash or error; empty for `ok`.
public record RunResult(RunOutcome outcome, String title) {
  public static final RunResult OK = new RunResult(RunOutcome.OK, "");
}
