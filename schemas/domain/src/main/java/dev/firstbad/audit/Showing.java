package dev.firstbad.audit;

/// What the test of one binary showed.
public enum Showing {
  /// Runs passed, and none crashed.
  CLEAN,
  /// Runs crashed, and none passed.
  CRASHED,
  /// Some passed, some crashed.
  MIXED,
  /// The revision does not build.
  BUILD_FAILED,
  /// No run got further than a boot or a trivial program that failed.
  BOOT_FAILED,
  /// Nothing that counts: the machinery failed, or nothing was run.
  NOTHING;

  /// Whether it is a fault of the revision that nothing could be learnt of it.
  public boolean isUnusable() {
    return this == BUILD_FAILED || this == BOOT_FAILED;
  }
}
