package dev.firstbad.event;

/// How one run of the reproducer ended.
public enum RunOutcome {
  OK,
  CRASHED,
  BOOT_FAILED,
  /// Even a trivial program failed.
  TEST_FAILED,
  /// The machinery failed, nothing is known of the revision.
  INFRA,
  /// A crash that does not count, being of a foreign type.
  IGNORED,
  /// Failed otherwise; counts as neither good nor bad, since 2023-05-09 as infra.
  FAILED
}
