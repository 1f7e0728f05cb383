package dev.firstbad.event;

/// How a build ended.
public enum BuildResult {
  BUILT,
  /// The revision does not build.
  FAILED,
  /// The machine failed, not the revision.
  INFRA
}
