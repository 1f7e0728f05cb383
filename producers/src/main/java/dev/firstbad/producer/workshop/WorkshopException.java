package dev.firstbad.producer.workshop;

import java.nio.file.Path;

/// The world failed where revisions are checked out and run: something that a person has to mend.
public abstract sealed class WorkshopException extends Exception {
  private WorkshopException(String message) {
    super(message);
  }

  /// Another engine, which lives, has the directory.
  public static final class Occupied extends WorkshopException {
    Occupied(Path directory, long owner) {
      super(
          "another engine is at work in %s (pid %s)"
              .formatted(directory, owner > 0 ? owner : "unknown"));
    }
  }

  /// No more can be written.
  public static final class DiskFull extends WorkshopException {
    DiskFull(String what) {
      super("no space left: " + what);
    }
  }

  /// A work tree cannot be made to hold a commit.
  public static final class Unusable extends WorkshopException {
    Unusable(String message) {
      super(message);
    }
  }

  static WorkshopException of(String what, String reason) {
    String message = what + ": " + reason;
    return Faults.isDiskFull(reason) ? new DiskFull(message) : new Unusable(message);
  }
}
