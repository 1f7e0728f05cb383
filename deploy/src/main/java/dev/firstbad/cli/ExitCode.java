package dev.firstbad.cli;

/// What the exit code of every command means.
final class ExitCode {
  static final int DONE = 0;

  /// The answer is "no", for example because a check failed.
  static final int NO = 1;

  static final int BAD_INPUT = 2;
  static final int WORLD_FAILED = 3;

  /// We are wrong.
  static final int BUG = 70;

  private ExitCode() {}
}
