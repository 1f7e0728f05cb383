package dev.firstbad.producer.workshop;

import java.time.Duration;
import java.util.List;

/// How a command ended, and what it printed.
///
/// @param took from its start until it and all that it had started were gone
/// @param survivors processes that it started and that even SIGKILL did not end
public record Finish(End end, Duration took, Output output, List<Long> survivors) {
  public Finish {
    survivors = List.copyOf(survivors);
  }

  /// How it ended.
  public sealed interface End {
    /// The same for people, as what follows "the command".
    default String words() {
      return switch (this) {
        case Exited(int status) -> "ended with status " + status;
        case Killed(int signal) -> "was killed by signal " + signal;
        case TimedOut() -> "reached its time limit";
        case NotStarted(String reason) -> "was not started: " + reason;
      };
    }

    /// By itself, with this exit status, 0 to 128.
    record Exited(int status) implements End {}

    /// By a signal; an exit status above 128 counts as that, for shells say it so.
    record Killed(int signal) implements End {}

    /// By us, at its time limit.
    record TimedOut() implements End {}

    /// It never began.
    record NotStarted(String reason) implements End {}
  }

  /// Whether the command succeeded.
  public boolean isSuccess() {
    return end instanceof End.Exited(int status) && status == 0;
  }

  static End ended(int status) {
    return status > 128 ? new End.Killed(status - 128) : new End.Exited(status);
  }
}
